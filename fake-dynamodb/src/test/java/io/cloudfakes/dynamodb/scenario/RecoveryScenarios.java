package io.cloudfakes.dynamodb.scenario;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;

/** Backups on demand, and tables taken back to a time. */
final class RecoveryScenarios {
  private RecoveryScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateBackup", RecoveryScenarios::create)
        .on("DescribeBackup", RecoveryScenarios::describe)
        .on("ListBackups", RecoveryScenarios::list)
        .on("DeleteBackup", RecoveryScenarios::delete)
        .on("RestoreTableFromBackup", RecoveryScenarios::restore)
        .on("UpdateContinuousBackups", RecoveryScenarios::updateContinuous)
        .on("DescribeContinuousBackups", RecoveryScenarios::describeContinuous)
        .on("RestoreTableToPointInTime", RecoveryScenarios::restoreToTime);
  }

  private static String backUp(Stage stage, String name) {
    return stage
        .dynamo()
        .createBackup(b -> b.tableName(Stage.TABLE).backupName(name))
        .backupDetails()
        .backupArn();
  }

  private static void create(Stage stage) {
    stage.table();
    String tableArn = stage.describe().tableArn();
    assertThat(backUp(stage, "one")).startsWith(tableArn + "/backup/");
    stage.refused(
        "TableNotFoundException",
        "Table not found: none",
        () -> stage.dynamo().createBackup(b -> b.tableName("none").backupName("one")));
  }

  private static void describe(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1);
    String arn = backUp(stage, "one");
    stage.put("pk", "b", "sk", 1);
    var backup = stage.dynamo().describeBackup(b -> b.backupArn(arn)).backupDescription();
    assertThat(backup.backupDetails().backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
    assertThat(backup.backupDetails().backupName()).isEqualTo("one");
    assertThat(backup.sourceTableDetails().tableName()).isEqualTo(Stage.TABLE);
    assertThat(backup.sourceTableDetails().itemCount()).isEqualTo(1);
    assertThat(backup.sourceTableFeatureDetails().globalSecondaryIndexes()).hasSize(1);
  }

  private static void list(Stage stage) {
    stage.table();
    backUp(stage, "one");
    backUp(stage, "two");
    assertThat(stage.dynamo().listBackups(b -> b.tableName(Stage.TABLE)).backupSummaries())
        .extracting(BackupSummary::backupName)
        .containsExactlyInAnyOrder("one", "two");
    assertThat(stage.dynamo().listBackups(b -> b.tableName("others")).backupSummaries()).isEmpty();
  }

  private static void delete(Stage stage) {
    stage.table();
    String arn = backUp(stage, "one");
    stage.dynamo().describeBackup(b -> b.backupArn(arn));
    assertThat(
            stage
                .dynamo()
                .deleteBackup(b -> b.backupArn(arn))
                .backupDescription()
                .backupDetails()
                .backupStatus())
        .isEqualTo(BackupStatus.DELETED);
    stage.refused(
        "BackupNotFoundException",
        "Backup not found: " + arn,
        () -> stage.dynamo().deleteBackup(b -> b.backupArn(arn)));
  }

  private static void restore(Stage stage) {
    stage.table();
    stage.put("pk", "a", "sk", 1, "n", 1);
    String arn = backUp(stage, "one");
    stage.put("pk", "a", "sk", 1, "n", 2);
    stage.dynamo().restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("again"));
    stage.dynamo().describeTable(b -> b.tableName("again"));
    assertThat(stage.dynamo().getItem(b -> b.tableName("again").key(Stage.key("a", 1))).item())
        .isEqualTo(item("pk", "a", "sk", 1, "n", 1));
    stage.refused(
        "TableAlreadyExistsException",
        "Table already exists: again",
        () ->
            stage.dynamo().restoreTableFromBackup(b -> b.backupArn(arn).targetTableName("again")));
  }

  private static PointInTimeRecoveryStatus recovery(Stage stage) {
    return stage
        .dynamo()
        .describeContinuousBackups(b -> b.tableName(Stage.TABLE))
        .continuousBackupsDescription()
        .pointInTimeRecoveryDescription()
        .pointInTimeRecoveryStatus();
  }

  private static void updateContinuous(Stage stage) {
    stage.recoverable();
    assertThat(recovery(stage)).isEqualTo(PointInTimeRecoveryStatus.ENABLED);
    stage
        .dynamo()
        .updateContinuousBackups(
            b ->
                b.tableName(Stage.TABLE)
                    .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(false)));
    assertThat(recovery(stage)).isEqualTo(PointInTimeRecoveryStatus.DISABLED);
  }

  private static void describeContinuous(Stage stage) {
    stage.recoverable();
    Instant begun = stage.aws().clock().instant();
    stage.aws().clock().advance(Duration.ofDays(40));
    var description =
        stage
            .dynamo()
            .describeContinuousBackups(b -> b.tableName(Stage.TABLE))
            .continuousBackupsDescription();
    assertThat(description.continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.ENABLED);
    var window = description.pointInTimeRecoveryDescription();
    assertThat(window.recoveryPeriodInDays()).isEqualTo(35);
    assertThat(window.earliestRestorableDateTime())
        .isBetween(begun.plus(Duration.ofDays(4)), begun.plus(Duration.ofDays(6)));
    assertThat(window.latestRestorableDateTime())
        .isBetween(
            stage.aws().clock().instant().minus(Duration.ofMinutes(6)),
            stage.aws().clock().instant());
  }

  private static void restoreToTime(Stage stage) {
    stage.recoverable();
    stage.put("pk", "a", "sk", 1, "n", 1);
    stage.aws().clock().advance(Duration.ofHours(1));
    Instant before = stage.aws().clock().instant();
    stage.aws().clock().advance(Duration.ofHours(1));
    stage.put("pk", "a", "sk", 1, "n", 2);
    stage.aws().clock().advance(Duration.ofHours(1));
    stage
        .dynamo()
        .restoreTableToPointInTime(
            b -> b.sourceTableName(Stage.TABLE).targetTableName("again").restoreDateTime(before));
    stage.dynamo().describeTable(b -> b.tableName("again"));
    assertThat(stage.dynamo().getItem(b -> b.tableName("again").key(Stage.key("a", 1))).item())
        .isEqualTo(item("pk", "a", "sk", 1, "n", 1));
  }
}
