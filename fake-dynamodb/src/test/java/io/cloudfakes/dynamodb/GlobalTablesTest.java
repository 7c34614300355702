package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class GlobalTablesTest extends ReplicasTestCase {
  @Test
  void a_replica_has_what_was_there_and_what_is_written_anywhere() {
    createTable("things");
    put("things", "pk", "before");
    add(dynamo, AWAY);
    put(dynamo, "pk", "home");
    put(away, "pk", "away");
    dynamo.deleteItem(b -> b.tableName("things").key(item("pk", "before")));

    for (DynamoDbClient client : new DynamoDbClient[] {dynamo, away}) {
      assertThat(get(client, "before")).isEmpty();
      assertThat(get(client, "home")).isNotEmpty();
      assertThat(get(client, "away")).isNotEmpty();
    }
    TableDescription home = describe(dynamo);
    assertThat(home.globalTableVersion()).isEqualTo("2019.11.21");
    assertThat(home.replicas())
        .containsExactly(
            ReplicaDescription.builder()
                .regionName(AWAY)
                .replicaStatus(ReplicaStatus.ACTIVE)
                .build());
    TableDescription there = describe(away);
    assertThat(there.tableArn()).isEqualTo("arn:aws:dynamodb:eu-west-1:123456789012:table/things");
    assertThat(there.tableId()).isNotEqualTo(home.tableId());
    assertThat(there.replicas()).extracting(ReplicaDescription::regionName).containsExactly(HOME);
    // Streams come with replicas.
    assertThat(home.streamSpecification().streamViewType())
        .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
    assertThat(there.streamSpecification()).isEqualTo(home.streamSpecification());
    assertThat(there.latestStreamArn()).contains(AWAY);
  }

  @Test
  void indexes_of_a_replica_are_filled() {
    createTable(
        dynamo,
        "things",
        b -> b.globalSecondaryIndexes(Indexes.global("byKind", Indexes.ALL, "kind")),
        "pk:S",
        "sk:S",
        "kind:S");
    put(dynamo, "pk", "a", "sk", "b", "kind", "c");
    add(dynamo, AWAY);
    put(dynamo, "pk", "a2", "sk", "b", "kind", "c");
    assertThat(away.scan(b -> b.tableName("things").indexName("byKind")).count()).isEqualTo(2);
  }

  @Test
  void a_replica_is_made_in_its_time() {
    DynamoDbClient here = in(slow, HOME);
    DynamoDbClient there = in(slow, AWAY);
    createTable(here, "things", b -> {}, "pk:S");
    slow.clock().advance(Duration.ofSeconds(2));
    put(here, "pk", "before");
    add(here, AWAY);
    put(here, "pk", "meanwhile");
    assertThat(describe(here).tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(describe(here).replicas().get(0).replicaStatus()).isEqualTo(ReplicaStatus.CREATING);
    assertThat(describe(there).tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(describe(there).replicas().get(0).replicaStatus()).isEqualTo(ReplicaStatus.ACTIVE);
    assertThatThrownBy(() -> get(there, "before")).isInstanceOf(ResourceNotFoundException.class);
    slow.clock().advance(Duration.ofSeconds(2));
    assertThat(describe(here).replicas().get(0).replicaStatus()).isEqualTo(ReplicaStatus.ACTIVE);
    assertThat(get(there, "before")).isNotEmpty();
    assertThat(get(there, "meanwhile")).isNotEmpty();
  }

  @Test
  void settings_that_are_common_reach_all() {
    createTable("things");
    add(dynamo, AWAY);
    away.updateTable(
        b ->
            b.tableName("things")
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(3L).writeCapacityUnits(4L)));
    assertThat(describe(dynamo).provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
    assertThat(describe(dynamo).billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PROVISIONED);
    away.updateTimeToLive(
        b ->
            b.tableName("things")
                .timeToLiveSpecification(t -> t.attributeName("expires").enabled(true)));
    assertThat(
            dynamo
                .describeTimeToLive(b -> b.tableName("things"))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isEqualTo(TimeToLiveStatus.ENABLED);
    put(dynamo, "pk", "a", "expires", START.getEpochSecond() + 60);
    aws.clock().advance(Duration.ofSeconds(61));
    assertThat(get(dynamo, "a")).isEmpty();
    assertThat(get(away, "a")).isEmpty();
    // What is a replica's own does not.
    away.updateTable(b -> b.tableName("things").deletionProtectionEnabled(true));
    assertThat(describe(dynamo).deletionProtectionEnabled()).isFalse();
  }

  @Test
  void a_new_replica_expires_its_items_too() {
    createTable("things");
    dynamo.updateTimeToLive(
        b ->
            b.tableName("things")
                .timeToLiveSpecification(t -> t.attributeName("expires").enabled(true)));
    put(dynamo, "pk", "a", "expires", START.getEpochSecond() + 60);
    add(dynamo, AWAY);
    assertThat(get(away, "a")).isNotEmpty();
    aws.clock().advance(Duration.ofSeconds(61));
    assertThat(get(away, "a")).isEmpty();
  }

  @Test
  void a_replica_can_have_a_table_class_of_its_own() {
    createTable("things");
    dynamo.updateTable(
        b ->
            b.tableName("things")
                .replicaUpdates(
                    u ->
                        u.create(
                            c ->
                                c.regionName(AWAY)
                                    .tableClassOverride(TableClass.STANDARD_INFREQUENT_ACCESS))));
    assertThat(describe(away).tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
    dynamo.updateTable(
        b ->
            b.tableName("things")
                .replicaUpdates(
                    u ->
                        u.update(c -> c.regionName(AWAY).tableClassOverride(TableClass.STANDARD))));
    assertThat(describe(away).tableClassSummary().tableClass()).isEqualTo(TableClass.STANDARD);
    assertThat(describe(dynamo).replicas().get(0).replicaTableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD);
    assertThat(describe(dynamo).tableClassSummary()).isNull();
  }

  @Test
  void a_replica_is_removed_with_its_items() {
    createTable("things");
    put("things", "pk", "a");
    add(dynamo, AWAY);
    remove(dynamo, AWAY);
    assertThat(away.listTables().tableNames()).isEmpty();
    assertThat(describe(dynamo).hasReplicas()).isFalse();
    assertThat(describe(dynamo).globalTableVersion()).isNull();
    assertThat(get(dynamo, "a")).isNotEmpty();
    // The stream stays.
    assertThat(describe(dynamo).streamSpecification().streamEnabled()).isTrue();
    put(dynamo, "pk", "b");
    add(dynamo, AWAY);
    assertThat(get(away, "b")).isNotEmpty();
    away.deleteTable(b -> b.tableName("things"));
    assertThat(describe(dynamo).hasReplicas()).isFalse();
    dynamo.deleteTable(b -> b.tableName("things"));
  }

  @Test
  void what_replicas_were_made_from_cannot_be_deleted_for_a_day() {
    createTable("things");
    add(dynamo, AWAY);
    String refusal =
        "Replica cannot be deleted because it has acted as a source region for new replica(s) being"
            + " added to the table in the last 24 hours.";
    assertInvalid(refusal, () -> dynamo.deleteTable(b -> b.tableName("things")));
    assertInvalid(refusal, () -> remove(away, HOME));
    aws.clock().advance(Duration.ofHours(24));
    remove(away, HOME);
    assertThat(dynamo.listTables().tableNames()).isEmpty();
    assertThat(describe(away).hasReplicas()).isFalse();
    put(away, "pk", "a");
    assertThat(get(away, "a")).isNotEmpty();
  }

  @Test
  void what_cannot_be_done_with_replicas_is_refused() {
    createTable("things");
    assertInvalid(
        "Cannot add or delete the local region through ReplicaUpdates. Use CreateTable,"
            + " DeleteTable, or UpdateTable as required.",
        () -> add(dynamo, HOME));
    assertInvalid(
        "Update global table operation failed because one or more replicas were not part of the"
            + " global table. Please retry the request without these replicas: [eu-west-1].",
        () -> remove(dynamo, AWAY));
    assertThatThrownBy(() -> add(dynamo, "mars-north-1"))
        .hasMessageContaining(
            "Region mars-north-1 is not supported. The latest version of global tables are only"
                + " supported in the following regions: [");
    assertInvalid(
        "There are no actions specified in the Replica Update Action of the request.",
        () ->
            dynamo.updateTable(
                b -> b.tableName("things").replicaUpdates(u -> u.update(c -> c.regionName(AWAY)))));
    assertInvalid(
        "Update table operation with more than one create or delete replica actions not allowed",
        () ->
            dynamo.updateTable(
                b ->
                    b.tableName("things")
                        .replicaUpdates(
                            u -> u.create(c -> c.regionName(AWAY)),
                            u -> u.create(c -> c.regionName(THIRD)))));
    assertInvalid(
        "Update table operation with more than one type of replica actions not allowed.",
        () ->
            dynamo.updateTable(
                b ->
                    b.tableName("things")
                        .replicaUpdates(
                            u -> u.create(c -> c.regionName(AWAY)),
                            u -> u.delete(c -> c.regionName(THIRD)))));
    assertInvalid(
        "One or more parameter values were invalid: Replica modification must be the only operation"
            + " in the request",
        () ->
            dynamo.updateTable(
                b ->
                    b.tableName("things")
                        .tableClass(TableClass.STANDARD)
                        .replicaUpdates(u -> u.create(c -> c.regionName(AWAY)))));
    createTable(away, "things", b -> {}, "pk:S");
    assertInvalid(
        "Failed to create a the new replica of table with name: ‘things’ because one or more"
            + " replicas already existed as tables.",
        () -> add(dynamo, AWAY));
    away.deleteTable(b -> b.tableName("things"));
    add(dynamo, AWAY);
    assertInvalid(
        "One or more parameter values were invalid: Disabling Stream is not allowed for a Global"
            + " Table replica.",
        () ->
            dynamo.updateTable(
                b -> b.tableName("things").streamSpecification(s -> s.streamEnabled(false))));
    away.updateTable(b -> b.tableName("things").deletionProtectionEnabled(true));
    assertInvalid(
        "Cannot delete table things in region eu-west-1 because it has deletion protection enabled."
            + " Disable deletion protection first.",
        () -> remove(dynamo, AWAY));
    createTable(
        dynamo,
        "paid",
        b ->
            b.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(1L).writeCapacityUnits(1L)),
        "pk:S");
    assertInvalid(
        "Table write capacity should either be Pay-Per-Request or AutoScaled.",
        () ->
            dynamo.updateTable(
                b -> b.tableName("paid").replicaUpdates(u -> u.create(c -> c.regionName(AWAY)))));
  }

  @Test
  void strong_consistency_between_regions_is_not_modelled() {
    createTable("things");
    assertThatThrownBy(
            () ->
                dynamo.updateTable(
                    b ->
                        b.tableName("things")
                            .multiRegionConsistency("STRONG")
                            .replicaUpdates(u -> u.create(c -> c.regionName(AWAY)))))
        .isInstanceOfSatisfying(
            DynamoDbException.class, e -> assertThat(e.statusCode()).isEqualTo(501))
        .hasMessageContaining("MultiRegionConsistency");
  }

  @Test
  void there_are_no_global_tables_of_the_old_version() {
    createTable("things");
    add(dynamo, AWAY);
    assertInvalid(
        "One or more parameter values were invalid: DynamoDB global tables version 2017.11.29 is"
            + " not supported. We recommend using DynamoDB global tables version 2019.11.21,"
            + " instead of version 2017.11.29 (Legacy).",
        () ->
            dynamo.createGlobalTable(
                b -> b.globalTableName("things").replicationGroup(r -> r.regionName(HOME))));
    assertThat(dynamo.listGlobalTables().globalTables()).isEmpty();
    assertRefused(
            "GlobalTableNotFoundException",
            "Global table with name: 'things' does not exist.",
            () -> dynamo.describeGlobalTable(b -> b.globalTableName("things")))
        .isInstanceOf(GlobalTableNotFoundException.class);
    assertThatThrownBy(() -> dynamo.describeGlobalTableSettings(b -> b.globalTableName("things")))
        .isInstanceOf(GlobalTableNotFoundException.class);
    assertThatThrownBy(
            () ->
                dynamo.updateGlobalTable(
                    b ->
                        b.globalTableName("things")
                            .replicaUpdates(u -> u.create(c -> c.regionName(AWAY)))))
        .isInstanceOf(GlobalTableNotFoundException.class);
    assertThatThrownBy(() -> dynamo.updateGlobalTableSettings(b -> b.globalTableName("things")))
        .isInstanceOf(GlobalTableNotFoundException.class);
  }
}
