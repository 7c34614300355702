package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.TableIndex.index;
import static io.cloudfakes.dynamodb.TableKey.key;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class PointInTimeRecoveryTest extends DynamoDbTestCase {
  private static ContinuousBackupsDescription enable(DynamoDbClient client, String table) {
    return client
        .updateContinuousBackups(
            b ->
                b.tableName(table)
                    .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)))
        .continuousBackupsDescription();
  }

  private PointInTimeRecoveryDescription recovery(String table) {
    return dynamo
        .describeContinuousBackups(b -> b.tableName(table))
        .continuousBackupsDescription()
        .pointInTimeRecoveryDescription();
  }

  private void restore(String target, Instant time) {
    dynamo.restoreTableToPointInTime(
        b -> b.sourceTableName("orders").targetTableName(target).restoreDateTime(time));
  }

  @ContractTest
  void a_table_is_restored_as_it_was_at_a_time(
      FakeAws aws, DynamoDbClient client, FakeDynamoDb fakes) {
    fakes.createTable("orders", key("id", S));
    enable(client, "orders");
    client.putItem(b -> b.tableName("orders").item(item("id", "o-1", "total", 1)));
    aws.clock().advance(Duration.ofHours(1));
    Instant before = aws.clock().instant();
    aws.clock().advance(Duration.ofHours(1));
    client.putItem(b -> b.tableName("orders").item(item("id", "o-1", "total", 2)));
    client.putItem(b -> b.tableName("orders").item(item("id", "o-2")));
    aws.clock().advance(Duration.ofHours(1));

    TableDescription restoring =
        client
            .restoreTableToPointInTime(
                b ->
                    b.sourceTableName("orders")
                        .targetTableName("orders-before")
                        .restoreDateTime(before))
            .tableDescription();

    assertThat(restoring.restoreSummary().sourceTableArn())
        .isEqualTo(restoring.tableArn().replace("orders-before", "orders"));
    assertThat(restoring.restoreSummary().restoreDateTime()).isEqualTo(before);
    assertThat(restoring.restoreSummary().sourceBackupArn()).isNull();
    client.describeTable(b -> b.tableName("orders-before"));
    assertThat(fakes.table("orders-before")).hasSize(1).item("id", "o-1").hasNumber("total", 1);
    assertThat(fakes.table("orders")).hasSize(2);
  }

  @Test
  void every_change_can_be_gone_back_to() {
    fake.createTable("orders", key("id", S)).put("id", "before", "n", 0);
    enable(dynamo, "orders");
    Instant[] times = new Instant[20];
    for (int i = 0; i < times.length; i++) {
      put("orders", "id", "o-" + i % 5, "n", i);
      times[i] = aws.clock().instant();
      aws.clock().advance(Duration.ofMillis(10));
    }
    dynamo.deleteItem(b -> b.tableName("orders").key(item("id", "o-0")));
    aws.clock().advance(Duration.ofMinutes(6));

    for (int i = 0; i < times.length; i += 3) {
      restore("at-" + i, times[i]);
      assertThat(fake.table("at-" + i))
          .hasSize(Math.min(i, 4) + 2)
          .item("id", "o-" + i % 5)
          .hasNumber("n", i);
    }
    dynamo.restoreTableToPointInTime(
        b -> b.sourceTableName("orders").targetTableName("now").useLatestRestorableTime(true));
    assertThat(fake.table("now")).hasSize(5).hasNoItem("id", "o-0");
  }

  @Test
  void recovery_is_off_until_it_is_turned_on() {
    fake.createTable("orders", key("id", S));

    ContinuousBackupsDescription off =
        dynamo.describeContinuousBackups(b -> b.tableName("orders")).continuousBackupsDescription();
    assertThat(off.continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.ENABLED);
    assertThat(off.pointInTimeRecoveryDescription().pointInTimeRecoveryStatus())
        .isEqualTo(PointInTimeRecoveryStatus.DISABLED);
    assertThat(off.pointInTimeRecoveryDescription().earliestRestorableDateTime()).isNull();
    assertThatExceptionOfType(PointInTimeRecoveryUnavailableException.class)
        .isThrownBy(() -> restore("copy", START))
        .withMessageContaining("Point in time recovery is not enabled for table 'orders'");

    PointInTimeRecoveryDescription on = enable(dynamo, "orders").pointInTimeRecoveryDescription();
    assertThat(on.pointInTimeRecoveryStatus()).isEqualTo(PointInTimeRecoveryStatus.ENABLED);
    assertThat(on.recoveryPeriodInDays()).isEqualTo(35);
    assertThat(on.latestRestorableDateTime()).isEqualTo(on.earliestRestorableDateTime());
  }

  @Test
  void the_window_moves_with_time() {
    fake.createTable("orders", key("id", S));
    Instant enabled =
        enable(dynamo, "orders").pointInTimeRecoveryDescription().earliestRestorableDateTime();
    aws.clock().advance(Duration.ofDays(1));
    assertThat(recovery("orders").earliestRestorableDateTime()).isEqualTo(enabled);
    Instant now = aws.clock().instant();
    assertThat(recovery("orders").latestRestorableDateTime())
        .isBetween(now.minusSeconds(301), now.minusSeconds(299));

    aws.clock().advance(Duration.ofDays(40));

    assertThat(recovery("orders").earliestRestorableDateTime())
        .isBetween(enabled.plus(Duration.ofDays(6)), enabled.plus(Duration.ofDays(7)));
    assertThatExceptionOfType(InvalidRestoreTimeException.class)
        .isThrownBy(() -> restore("copy", enabled));
    assertThatExceptionOfType(InvalidRestoreTimeException.class)
        .isThrownBy(() -> restore("copy", aws.clock().instant().minusSeconds(60)));
  }

  @Test
  void what_holds_at_the_windows_beginning_is_kept() {
    fake.createTable("orders", key("id", S)).put("id", "o-1", "n", 1);
    enable(dynamo, "orders");
    aws.clock().advance(Duration.ofDays(50));
    put("orders", "id", "o-1", "n", 2);
    aws.clock().advance(Duration.ofDays(1));

    restore("copy", recovery("orders").earliestRestorableDateTime().plusSeconds(1));

    assertThat(fake.table("copy")).item("id", "o-1").hasNumber("n", 1);
  }

  @Test
  void the_window_may_be_shorter() {
    fake.createTable("orders", key("id", S));
    dynamo.updateContinuousBackups(
        b ->
            b.tableName("orders")
                .pointInTimeRecoverySpecification(
                    p -> p.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(2)));
    aws.clock().advance(Duration.ofDays(3));

    assertThat(recovery("orders").recoveryPeriodInDays()).isEqualTo(2);
    assertThat(recovery("orders").earliestRestorableDateTime())
        .isAfter(START.plus(Duration.ofHours(23)));
    assertInvalid(
        "1 validation error detected: Value '36' at"
            + " 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed to satisfy"
            + " constraint: Member must have value less than or equal to 35",
        () ->
            dynamo.updateContinuousBackups(
                b ->
                    b.tableName("orders")
                        .pointInTimeRecoverySpecification(
                            p -> p.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(36))));
  }

  @Test
  void turned_off_all_is_forgotten() {
    fake.createTable("orders", key("id", S));
    enable(dynamo, "orders");
    dynamo.updateContinuousBackups(
        b ->
            b.tableName("orders")
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(false)));
    Instant off = aws.clock().instant();
    aws.clock().advance(Duration.ofHours(1));

    assertThat(
            enable(dynamo, "orders").pointInTimeRecoveryDescription().earliestRestorableDateTime())
        .isAfter(off);
  }

  @Test
  void settings_are_those_of_now() {
    fake.createTable("orders", key("id", S), index("by-state", key("state", S)));
    enable(dynamo, "orders");
    put("orders", "id", "o-1", "state", "new");
    aws.clock().advance(Duration.ofMinutes(10));
    dynamo.updateTable(
        b ->
            b.tableName("orders")
                .deletionProtectionEnabled(true)
                .tableClass("STANDARD_INFREQUENT_ACCESS"));

    restore("copy", aws.clock().instant().minusSeconds(301));

    TableDescription copy = dynamo.describeTable(b -> b.tableName("copy")).table();
    assertThat(copy.tableClassSummary().tableClassAsString())
        .isEqualTo("STANDARD_INFREQUENT_ACCESS");
    assertThat(copy.deletionProtectionEnabled()).isFalse();
    assertThat(fake.table("copy").index("by-state").size()).isEqualTo(1);
    assertThat(recovery("copy").pointInTimeRecoveryStatus())
        .isEqualTo(PointInTimeRecoveryStatus.DISABLED);
  }

  @Test
  void a_restore_needs_one_source_and_one_time() {
    fake.createTable("orders", key("id", S));
    enable(dynamo, "orders");
    assertInvalid(
        "One or more parameter values were invalid: Either SourceTableName or SourceTableArn must"
            + " be specified",
        () -> dynamo.restoreTableToPointInTime(b -> b.targetTableName("copy")));
    assertInvalid(
        "One or more parameter values were invalid: Exactly one of UseLatestRestorableTime and"
            + " RestoreDateTime must be specified",
        () ->
            dynamo.restoreTableToPointInTime(
                b -> b.sourceTableName("orders").targetTableName("copy")));
    assertRefused(
        "TableNotFoundException",
        "Table not found: other",
        () ->
            dynamo.restoreTableToPointInTime(
                b ->
                    b.sourceTableName("other")
                        .targetTableName("copy")
                        .useLatestRestorableTime(true)));
    dynamo.restoreTableToPointInTime(
        b ->
            b.sourceTableArn(fake.table("orders").arn())
                .targetTableName("copy")
                .useLatestRestorableTime(true));
    assertThat(fake.hasTable("copy")).isTrue();
  }

  @Test
  void a_deleted_table_leaves_a_backup_of_the_system_for_35_days() {
    fake.createTable("orders", key("id", S)).put("id", "o-1");
    enable(dynamo, "orders");
    dynamo.deleteTable(b -> b.tableName("orders"));

    BackupSummary left = dynamo.listBackups(b -> b.backupType("SYSTEM")).backupSummaries().get(0);
    assertThat(left.backupName()).isEqualTo("orders$DeletedTableBackup");
    assertThat(left.backupType()).isEqualTo(BackupType.SYSTEM);
    assertThat(left.backupExpiryDateTime())
        .isEqualTo(left.backupCreationDateTime().plus(Duration.ofDays(35)));
    dynamo.restoreTableFromBackup(b -> b.backupArn(left.backupArn()).targetTableName("orders"));
    assertThat(fake.table("orders")).hasSize(1).hasItem("id", "o-1");

    aws.clock().advance(Duration.ofDays(35));
    assertThat(dynamo.listBackups(b -> b.backupType("ALL")).backupSummaries()).isEmpty();
  }

  @Test
  void recovery_cannot_be_turned_on_while_a_table_is_created() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(DynamoDbOptions.defaults().withTableActivation(Duration.ofMinutes(1)))
            .create()) {
      DynamoDbClient client = slow.client(DynamoDbClient.class);
      createTable(client, "orders", b -> {}, "id:S");
      assertThatExceptionOfType(ContinuousBackupsUnavailableException.class)
          .isThrownBy(() -> enable(client, "orders"));
      slow.clock().advance(Duration.ofMinutes(1));
      enable(client, "orders");
    }
  }
}
