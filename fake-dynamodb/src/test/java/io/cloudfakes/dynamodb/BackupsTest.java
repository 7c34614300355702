package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.TableIndex.index;
import static io.cloudfakes.dynamodb.TableIndex.localIndex;
import static io.cloudfakes.dynamodb.TableKey.key;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.N;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.SourceTableDetails;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class BackupsTest extends DynamoDbTestCase {
  private String backUp(String table, String name) {
    return dynamo
        .createBackup(b -> b.tableName(table).backupName(name))
        .backupDetails()
        .backupArn();
  }

  @ContractTest
  void a_table_is_restored_as_it_was(FakeAws aws, DynamoDbClient client, FakeDynamoDb fakes) {
    fakes.createTable("orders", key("id", S)).put("id", "o-1", "total", 1);

    BackupDetails made =
        client.createBackup(b -> b.tableName("orders").backupName("before")).backupDetails();
    fakes.table("orders").put("id", "o-1", "total", 2).put("id", "o-2");

    assertThat(made.backupStatus()).isEqualTo(BackupStatus.CREATING);
    assertThat(made.backupType()).isEqualTo(BackupType.USER);
    assertThat(made.backupArn())
        .matches("arn:aws:dynamodb:us-east-1:\\d{12}:table/orders/backup/\\d{14}-[0-9a-f]{8}");
    TableDescription restoring =
        client
            .restoreTableFromBackup(
                b -> b.backupArn(made.backupArn()).targetTableName("orders-again"))
            .tableDescription();
    assertThat(restoring.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(restoring.restoreSummary().restoreInProgress()).isTrue();
    TableDescription restored = client.describeTable(b -> b.tableName("orders-again")).table();
    assertThat(restored.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(restored.restoreSummary().restoreInProgress()).isFalse();
    assertThat(restored.restoreSummary().sourceBackupArn()).isEqualTo(made.backupArn());
    assertThat(restored.restoreSummary().sourceTableArn()).isEqualTo(fakes.table("orders").arn());
    assertThat(fakes.table("orders-again")).hasSize(1).item("id", "o-1").hasNumber("total", 1);
    assertThat(fakes.table("orders")).hasSize(2);
  }

  @Test
  void a_restored_table_is_a_table_of_its_own() {
    fake.createTable("orders", key("id", S)).put("id", "o-1");
    String arn = backUp("orders", "one");
    dynamo.restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("copy"));

    put("copy", "id", "o-2");
    dynamo.deleteItem(b -> b.tableName("copy").key(item("id", "o-1")));

    assertThat(fake.table("copy")).hasSize(1).hasNoItem("id", "o-1");
    assertThat(fake.table("orders")).hasSize(1).hasItem("id", "o-1");
    assertThat(dynamo.describeTable(b -> b.tableName("copy")).table().tableId())
        .isNotEqualTo(dynamo.describeTable(b -> b.tableName("orders")).table().tableId());
  }

  @Test
  void a_backup_describes_its_table() {
    createTable(
        dynamo,
        "orders",
        b ->
            b.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(3L).writeCapacityUnits(4L))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("by-state")
                            .keySchema(keys("state"))
                            .projection(p -> p.projectionType("KEYS_ONLY"))
                            .provisionedThroughput(
                                t -> t.readCapacityUnits(1L).writeCapacityUnits(2L))),
        "id:S",
        "at:N",
        "state:S");
    put("orders", "id", "o-1", "at", 1);
    dynamo.updateTimeToLive(
        b ->
            b.tableName("orders")
                .timeToLiveSpecification(t -> t.enabled(true).attributeName("expires")));
    String arn = backUp("orders", "one");

    var backup = dynamo.describeBackup(b -> b.backupArn(arn)).backupDescription();

    assertThat(backup.backupDetails().backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
    assertThat(backup.backupDetails().backupSizeBytes()).isEqualTo(9);
    SourceTableDetails source = backup.sourceTableDetails();
    assertThat(source.tableName()).isEqualTo("orders");
    assertThat(source.itemCount()).isEqualTo(1);
    assertThat(source.tableSizeBytes()).isEqualTo(9);
    assertThat(source.keySchema()).isEqualTo(keys("id", "at"));
    assertThat(source.provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
    assertThat(source.billingMode()).isEqualTo(BillingMode.PROVISIONED);
    var index = backup.sourceTableFeatureDetails().globalSecondaryIndexes().get(0);
    assertThat(index.indexName()).isEqualTo("by-state");
    assertThat(index.provisionedThroughput().writeCapacityUnits()).isEqualTo(2);
    assertThat(backup.sourceTableFeatureDetails().timeToLiveDescription().attributeName())
        .isEqualTo("expires");
    dynamo.deleteTable(b -> b.tableName("orders"));
    assertThat(
            dynamo.describeBackup(b -> b.backupArn(arn)).backupDescription().sourceTableDetails())
        .as("it outlives the table")
        .isEqualTo(source);
  }

  @Test
  void backups_are_listed_by_table_type_and_time() {
    fake.createTable("orders", key("id", S));
    fake.createTable("visits", key("id", S));
    String first = backUp("orders", "one");
    aws.clock().advance(Duration.ofHours(1));
    Instant between = aws.clock().instant();
    String second = backUp("orders", "two");
    String third = backUp("visits", "three");

    assertThat(arns(dynamo.listBackups())).containsExactly(first, second, third);
    assertThat(arns(dynamo.listBackups(b -> b.tableName("orders")))).containsExactly(first, second);
    assertThat(arns(dynamo.listBackups(b -> b.tableName(fake.table("visits").arn()))))
        .containsExactly(third);
    assertThat(arns(dynamo.listBackups(b -> b.timeRangeLowerBound(between))))
        .containsExactly(second, third);
    assertThat(arns(dynamo.listBackups(b -> b.timeRangeUpperBound(between))))
        .containsExactly(first);
    assertThat(arns(dynamo.listBackups(b -> b.backupType("SYSTEM")))).isEmpty();
    assertThat(arns(dynamo.listBackups(b -> b.backupType("ALL")))).hasSize(3);
    BackupSummary summary = dynamo.listBackups().backupSummaries().get(0);
    assertThat(summary.backupName()).isEqualTo("one");
    assertThat(summary.tableName()).isEqualTo("orders");
    assertThat(summary.backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
  }

  @Test
  void lists_come_in_pages() {
    fake.createTable("orders", key("id", S));
    List<String> all = List.of(backUp("orders", "one"), backUp("orders", "two"));

    ListBackupsResponse first = dynamo.listBackups(b -> b.limit(1));
    assertThat(arns(first)).containsExactly(all.get(0));
    assertThat(first.lastEvaluatedBackupArn()).isEqualTo(all.get(0));
    ListBackupsResponse last =
        dynamo.listBackups(b -> b.limit(1).exclusiveStartBackupArn(first.lastEvaluatedBackupArn()));
    assertThat(arns(last)).containsExactly(all.get(1));
    assertThat(last.lastEvaluatedBackupArn()).isNull();
    assertInvalid(
        "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member"
            + " must have value less than or equal to 100",
        () -> dynamo.listBackups(b -> b.limit(101)));
  }

  private static List<String> arns(ListBackupsResponse response) {
    return response.backupSummaries().stream().map(BackupSummary::backupArn).toList();
  }

  @Test
  void a_deleted_backup_is_gone() {
    fake.createTable("orders", key("id", S));
    String arn = backUp("orders", "one");

    assertThat(
            dynamo
                .deleteBackup(b -> b.backupArn(arn))
                .backupDescription()
                .backupDetails()
                .backupStatus())
        .isEqualTo(BackupStatus.DELETED);

    assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
    String gone = "Backup not found: " + arn;
    assertRefused(
        "BackupNotFoundException", gone, () -> dynamo.describeBackup(b -> b.backupArn(arn)));
    assertRefused(
        "BackupNotFoundException", gone, () -> dynamo.deleteBackup(b -> b.backupArn(arn)));
    assertRefused(
        "BackupNotFoundException",
        gone,
        () -> dynamo.restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("copy")));
  }

  @Test
  void what_cannot_be_backed_up_is_refused() {
    assertRefused(
        "TableNotFoundException", "Table not found: orders", () -> backUp("orders", "one"));
    fake.createTable("orders", key("id", S));
    assertInvalid(
        "1 validation error detected: Value 'a b' at 'backupName' failed to satisfy constraint:"
            + " Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
        () -> backUp("orders", "a b"));
  }

  @Test
  void a_restore_needs_a_name_that_is_free() {
    fake.createTable("orders", key("id", S));
    String arn = backUp("orders", "one");
    assertRefused(
        "TableAlreadyExistsException",
        "Table already exists: orders",
        () -> dynamo.restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("orders")));
  }

  @Test
  void a_restore_may_change_billing_and_leave_out_indexes() {
    TableView orders =
        fake.createTable(
            "orders",
            key("id", S, "at", N),
            index("by-state", key("state", S)),
            index("by-day", key("day", S)).keysOnly(),
            localIndex("by-total", "total", N));
    orders.put("id", "o-1", "at", 1, "state", "new", "day", "Mo", "total", 5);
    String arn = backUp("orders", "one");

    dynamo.restoreTableFromBackup(
        b ->
            b.backupArn(arn)
                .targetTableName("copy")
                .billingModeOverride(BillingMode.PROVISIONED)
                .provisionedThroughputOverride(t -> t.readCapacityUnits(5L).writeCapacityUnits(6L))
                .localSecondaryIndexOverride(List.of())
                .globalSecondaryIndexOverride(
                    i ->
                        i.indexName("by-day")
                            .keySchema(keys("day"))
                            .projection(p -> p.projectionType("KEYS_ONLY"))
                            .provisionedThroughput(
                                t -> t.readCapacityUnits(1L).writeCapacityUnits(1L))));

    TableDescription copy = dynamo.describeTable(b -> b.tableName("copy")).table();
    assertThat(copy.provisionedThroughput().writeCapacityUnits()).isEqualTo(6);
    assertThat(copy.attributeDefinitions())
        .extracting(definition -> definition.attributeName())
        .containsExactlyInAnyOrder("id", "at", "day");
    assertThat(fake.table("copy").indexNames()).containsExactly("by-day");
    assertThat(fake.table("copy").index("by-day").items())
        .containsExactly(item("id", "o-1", "at", 1, "day", "Mo"));
    dynamo.restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("whole"));
    assertThat(fake.table("whole").indexNames())
        .containsExactlyElementsOf(fake.table("orders").indexNames());
    assertThat(fake.table("whole").index("by-total").size()).isEqualTo(1);
  }

  @Test
  void a_restore_does_not_add_or_change_indexes() {
    fake.createTable("orders", key("id", S, "at", N), index("by-state", key("state", S)));
    String arn = backUp("orders", "one");
    GlobalSecondaryIndex other = Indexes.global("by-state", Indexes.KEYS_ONLY, "state");
    assertInvalid(
        "One or more parameter values were invalid: GlobalSecondaryIndexOverride must match an"
            + " index of the source table: by-state",
        () ->
            dynamo.restoreTableFromBackup(
                b -> b.backupArn(arn).targetTableName("copy").globalSecondaryIndexOverride(other)));
    assertInvalid(
        "One or more parameter values were invalid: LocalSecondaryIndexOverride must match an"
            + " index of the source table: by-total",
        () ->
            dynamo.restoreTableFromBackup(
                b ->
                    b.backupArn(arn)
                        .targetTableName("copy")
                        .localSecondaryIndexOverride(
                            Indexes.local("by-total", Indexes.ALL, "id", "total"))));
    assertThat(fake.hasTable("copy")).isFalse();
  }

  @Test
  void backups_and_restores_take_their_time() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(DynamoDbOptions.defaults().withTableActivation(Duration.ofMinutes(1)))
            .create()) {
      DynamoDbClient client = slow.client(DynamoDbClient.class);
      FakeDynamoDb tables = slow.fake(FakeDynamoDb.class);
      tables.createTable("orders", key("id", S)).put("id", "o-1");
      String arn =
          client
              .createBackup(b -> b.tableName("orders").backupName("one"))
              .backupDetails()
              .backupArn();

      assertThat(client.listBackups().backupSummaries().get(0).backupStatus())
          .isEqualTo(BackupStatus.CREATING);
      assertThatExceptionOfType(BackupInUseException.class)
          .isThrownBy(() -> client.deleteBackup(b -> b.backupArn(arn)));
      assertThatExceptionOfType(BackupInUseException.class)
          .isThrownBy(
              () -> client.restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("copy")));
      assertThatExceptionOfType(BackupInUseException.class)
          .isThrownBy(() -> client.createBackup(b -> b.tableName("orders").backupName("two")));
      slow.clock().advance(Duration.ofMinutes(1));
      client.restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("copy"));
      assertThat(tables.table("copy").status()).isEqualTo(TableStatus.CREATING);
      assertThatExceptionOfType(BackupInUseException.class)
          .as("a table is being restored from it")
          .isThrownBy(() -> client.deleteBackup(b -> b.backupArn(arn)));
      assertThatExceptionOfType(TableInUseException.class)
          .isThrownBy(
              () -> client.restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("copy")));
      assertThatExceptionOfType(TableInUseException.class)
          .isThrownBy(() -> client.createBackup(b -> b.tableName("copy").backupName("two")));
      slow.clock().advance(Duration.ofMinutes(1));
      assertThat(tables.table("copy").status()).isEqualTo(TableStatus.ACTIVE);
      client.deleteBackup(b -> b.backupArn(arn));
    }
  }
}
