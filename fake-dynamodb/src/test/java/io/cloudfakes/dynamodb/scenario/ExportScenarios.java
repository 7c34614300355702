package io.cloudfakes.dynamodb.scenario;

import static io.cloudfakes.dynamodb.DynamoDbTestCase.definitions;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.item;
import static io.cloudfakes.dynamodb.DynamoDbTestCase.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.dynamodb.Shelves;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;

/** Tables written to S3 and made of what is there. */
final class ExportScenarios {
  private ExportScenarios() {}

  static void addTo(Scenarios all) {
    all.on("ExportTableToPointInTime", ExportScenarios::export)
        .on("DescribeExport", ExportScenarios::describeExport)
        .on("ListExports", ExportScenarios::listExports)
        .on("ImportTable", ExportScenarios::importTable)
        .on("DescribeImport", ExportScenarios::describeImport)
        .on("ListImports", ExportScenarios::listImports);
  }

  private static String exported(Stage stage) {
    return stage
        .dynamo()
        .exportTableToPointInTime(
            b -> b.tableArn(stage.describe().tableArn()).s3Bucket(Shelves.BUCKET).s3Prefix("out"))
        .exportDescription()
        .exportArn();
  }

  private static void export(Stage stage) {
    Shelves bucket = stage.bucket();
    stage.table();
    stage.refused(
        "PointInTimeRecoveryUnavailableException",
        "Point in time recovery is not enabled for table 'things'",
        () -> exported(stage));
    stage
        .dynamo()
        .updateContinuousBackups(
            b ->
                b.tableName(Stage.TABLE)
                    .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    stage.put("pk", "a", "sk", 1);
    String arn = exported(stage);
    stage.dynamo().describeExport(b -> b.exportArn(arn));
    assertThat(bucket.objects.keySet())
        .anyMatch(key -> key.matches("out/AWSDynamoDB/[^/]+/manifest-summary\\.json"))
        .anyMatch(key -> key.matches("out/AWSDynamoDB/[^/]+/data/[a-z2-7]{26}\\.json\\.gz"));
  }

  private static void describeExport(Stage stage) {
    stage.bucket();
    stage.recoverable();
    stage.put("pk", "a", "sk", 1);
    stage.put("pk", "b", "sk", 1);
    String arn = exported(stage);
    var export = stage.dynamo().describeExport(b -> b.exportArn(arn)).exportDescription();
    assertThat(export.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
    assertThat(export.itemCount()).isEqualTo(2);
    assertThat(export.s3Prefix()).isEqualTo("out");
  }

  private static void listExports(Stage stage) {
    stage.bucket();
    stage.recoverable();
    String arn = exported(stage);
    assertThat(
            stage
                .dynamo()
                .listExports(b -> b.tableArn(stage.describe().tableArn()))
                .exportSummaries())
        .singleElement()
        .satisfies(summary -> assertThat(summary.exportArn()).isEqualTo(arn));
  }

  private static String imported(Stage stage) {
    return stage
        .dynamo()
        .importTable(
            b ->
                b.s3BucketSource(s -> s.s3Bucket(Shelves.BUCKET).s3KeyPrefix("in/"))
                    .inputFormat(InputFormat.DYNAMODB_JSON)
                    .tableCreationParameters(
                        t ->
                            t.tableName("imported")
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(definitions("id:S"))
                                .keySchema(keys("id"))))
        .importTableDescription()
        .importArn();
  }

  private static void importTable(Stage stage) {
    stage.bucket().put("in/1.json", "{\"Item\":{\"id\":{\"S\":\"a\"},\"n\":{\"N\":\"1.0\"}}}");
    String arn = imported(stage);
    stage.dynamo().describeImport(b -> b.importArn(arn));
    assertThat(stage.dynamo().getItem(b -> b.tableName("imported").key(item("id", "a"))).item())
        .isEqualTo(item("id", "a", "n", 1));
  }

  private static void describeImport(Stage stage) {
    stage
        .bucket()
        .put("in/1.json", "{\"Item\":{\"id\":{\"S\":\"a\"}}}\n{\"Item\":{\"id\":{\"N\":\"1\"}}}");
    String arn = imported(stage);
    var description = stage.dynamo().describeImport(b -> b.importArn(arn)).importTableDescription();
    // Items that cannot be imported make an import fail, though the others are there.
    assertThat(description.importStatus()).isEqualTo(ImportStatus.FAILED);
    assertThat(description.failureCode()).isEqualTo("ItemValidationError");
    assertThat(description.processedItemCount()).isEqualTo(2);
    assertThat(description.importedItemCount()).isEqualTo(1);
    assertThat(description.errorCount()).isEqualTo(1);
  }

  private static void listImports(Stage stage) {
    stage.bucket();
    String arn = imported(stage);
    assertThat(stage.dynamo().listImports(b -> {}).importSummaryList())
        .singleElement()
        .satisfies(summary -> assertThat(summary.importArn()).isEqualTo(arn));
  }
}
