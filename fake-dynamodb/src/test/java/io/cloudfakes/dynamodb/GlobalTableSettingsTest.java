package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Settings of global tables: those that all replicas have in common, and those of one alone. */
class GlobalTableSettingsTest extends DynamoDbTestCase {
  private static final String AWAY = "eu-west-1";
  private final DynamoDbClient away =
      aws.client(DynamoDbClient.class, aws.settings().withRegion(AWAY));

  @BeforeEach
  void table() {
    createTable("things");
  }

  private static TableDescription describe(DynamoDbClient client) {
    return client.describeTable(b -> b.tableName("things")).table();
  }

  private static ReplicaDescription replica(DynamoDbClient client) {
    return describe(client).replicas().get(0);
  }

  private static void update(DynamoDbClient client, Consumer<UpdateTableRequest.Builder> what) {
    client.updateTable(
        b -> {
          b.tableName("things");
          what.accept(b);
        });
  }

  private void add(Consumer<CreateReplicationGroupMemberAction.Builder> overrides) {
    CreateReplicationGroupMemberAction.Builder create =
        CreateReplicationGroupMemberAction.builder().regionName(AWAY);
    overrides.accept(create);
    update(dynamo, b -> b.replicaUpdates(u -> u.create(create.build())));
  }

  private void change(Consumer<UpdateReplicationGroupMemberAction.Builder> overrides) {
    UpdateReplicationGroupMemberAction.Builder change =
        UpdateReplicationGroupMemberAction.builder().regionName(AWAY);
    overrides.accept(change);
    update(dynamo, b -> b.replicaUpdates(u -> u.update(change.build())));
  }

  private static void createIndex(DynamoDbClient client) {
    update(
        client,
        b ->
            b.attributeDefinitions(definitions("pk:S", "n:N"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("by-n")
                                    .keySchema(keys("n"))
                                    .projection(p -> p.projectionType(ProjectionType.ALL)))));
  }

  private static int inIndex(DynamoDbClient client) {
    return client
        .query(
            b ->
                b.tableName("things")
                    .indexName("by-n")
                    .keyConditionExpression("n = :n")
                    .expressionAttributeValues(Map.of(":n", value(1))))
        .count();
  }

  @Test
  void an_index_made_at_one_replica_is_made_at_all_and_filled() {
    add(c -> {});
    put("things", "pk", "a", "n", 1);
    createIndex(away);
    put("things", "pk", "b", "n", 1);
    for (DynamoDbClient client : new DynamoDbClient[] {dynamo, away}) {
      assertThat(inIndex(client)).isEqualTo(2);
      assertThat(describe(client).globalSecondaryIndexes())
          .extracting(GlobalSecondaryIndexDescription::indexStatus)
          .containsExactly(IndexStatus.ACTIVE);
      assertThat(describe(client).attributeDefinitions()).hasSize(2);
    }
  }

  @Test
  void an_index_deleted_at_one_replica_is_deleted_at_all() {
    createIndex(dynamo);
    add(c -> {});
    update(dynamo, b -> b.globalSecondaryIndexUpdates(u -> u.delete(d -> d.indexName("by-n"))));
    for (DynamoDbClient client : new DynamoDbClient[] {dynamo, away}) {
      assertThat(describe(client).globalSecondaryIndexes()).isEmpty();
      assertThat(describe(client).attributeDefinitions()).hasSize(1);
      assertThatThrownBy(() -> inIndex(client))
          .hasMessageContaining("does not have the specified index");
    }
  }

  @Test
  void an_index_is_backfilled_at_each_replica_in_its_time() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(
                DynamoDbOptions.defaults()
                    .withTableActivation(Duration.ofSeconds(5))
                    .withIndexBackfill(Duration.ofMinutes(1)))
            .create()) {
      DynamoDbClient home = slow.client(DynamoDbClient.class);
      DynamoDbClient there = slow.client(DynamoDbClient.class, slow.settings().withRegion(AWAY));
      createTable(home, "things", b -> {}, "pk:S");
      slow.clock().advance(Duration.ofSeconds(6));
      update(home, b -> b.replicaUpdates(u -> u.create(c -> c.regionName(AWAY))));
      slow.clock().advance(Duration.ofSeconds(6));
      createIndex(home);
      assertThat(describe(there).tableStatus()).isEqualTo(TableStatus.UPDATING);
      assertThat(describe(there).globalSecondaryIndexes().get(0).indexStatus())
          .isEqualTo(IndexStatus.CREATING);
      slow.clock().advance(Duration.ofSeconds(6));
      assertThat(describe(there).globalSecondaryIndexes().get(0).backfilling()).isTrue();
      slow.clock().advance(Duration.ofMinutes(1));
      assertThat(describe(there).globalSecondaryIndexes().get(0).indexStatus())
          .isEqualTo(IndexStatus.ACTIVE);
    }
  }

  @Test
  void the_table_class_goes_to_all_replicas_but_to_one_that_has_its_own() {
    add(c -> {});
    update(away, b -> b.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));
    assertThat(describe(dynamo).tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
    change(c -> c.tableClassOverride(TableClass.STANDARD_INFREQUENT_ACCESS));
    update(dynamo, b -> b.tableClass(TableClass.STANDARD));
    assertThat(describe(away).tableClassSummary().tableClass())
        .isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
  }

  @Test
  void a_replica_can_be_read_less_or_more_than_the_others() {
    createIndex(dynamo);
    add(
        c ->
            c.onDemandThroughputOverride(o -> o.maxReadRequestUnits(10L))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("by-n")
                            .onDemandThroughputOverride(o -> o.maxReadRequestUnits(5L))));
    assertThat(describe(away).onDemandThroughput().maxReadRequestUnits()).isEqualTo(10);
    assertThat(describe(dynamo).onDemandThroughput()).isNull();
    assertThat(replica(dynamo).onDemandThroughputOverride().maxReadRequestUnits()).isEqualTo(10);
    assertThat(
            replica(dynamo)
                .globalSecondaryIndexes()
                .get(0)
                .onDemandThroughputOverride()
                .maxReadRequestUnits())
        .isEqualTo(5);
    update(
        dynamo, b -> b.onDemandThroughput(o -> o.maxReadRequestUnits(7L).maxWriteRequestUnits(8L)));
    assertThat(describe(away).onDemandThroughput().maxReadRequestUnits()).isEqualTo(10);
    assertThat(describe(away).onDemandThroughput().maxWriteRequestUnits()).isEqualTo(8);
  }

  @Test
  void provisioned_reads_of_a_replica_stay_its_own() {
    add(c -> {});
    update(
        dynamo,
        b ->
            b.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(5L).writeCapacityUnits(5L)));
    change(c -> c.provisionedThroughputOverride(p -> p.readCapacityUnits(50L)));
    assertThat(describe(away).provisionedThroughput().readCapacityUnits()).isEqualTo(50);
    assertThat(describe(dynamo).provisionedThroughput().readCapacityUnits()).isEqualTo(5);
    update(
        dynamo, b -> b.provisionedThroughput(t -> t.readCapacityUnits(6L).writeCapacityUnits(7L)));
    assertThat(describe(away).provisionedThroughput().readCapacityUnits()).isEqualTo(50);
    assertThat(describe(away).provisionedThroughput().writeCapacityUnits()).isEqualTo(7);
    assertThat(replica(dynamo).provisionedThroughputOverride().readCapacityUnits()).isEqualTo(50);
  }

  @Test
  void a_replica_can_have_a_key_of_its_own() {
    add(c -> c.kmsMasterKeyId("alias/away"));
    String key = describe(away).sseDescription().kmsMasterKeyArn();
    assertThat(key).startsWith("arn:aws:kms:eu-west-1:123456789012:key/");
    assertThat(describe(dynamo).sseDescription()).isNull();
    assertThat(replica(dynamo).kmsMasterKeyId()).isEqualTo(key);
  }

  @Test
  void what_does_not_fit_the_billing_or_the_indexes_is_refused() {
    assertThatThrownBy(
            () -> add(c -> c.provisionedThroughputOverride(p -> p.readCapacityUnits(1L))))
        .hasMessageContaining("ProvisionedThroughputOverride");
    assertThatThrownBy(
            () ->
                add(
                    c ->
                        c.globalSecondaryIndexes(
                            i ->
                                i.indexName("by-x")
                                    .onDemandThroughputOverride(o -> o.maxReadRequestUnits(1L)))))
        .hasMessageContaining("by-x");
    assertThat(describe(dynamo).replicas()).isEmpty();
  }

  @Test
  void warm_throughput_goes_to_all_replicas() {
    add(c -> {});
    update(
        dynamo,
        b -> b.warmThroughput(w -> w.readUnitsPerSecond(20_000L).writeUnitsPerSecond(9_000L)));
    assertThat(describe(away).warmThroughput().readUnitsPerSecond()).isEqualTo(20_000);
  }
}
