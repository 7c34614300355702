package io.cloudfakes.world;

import static io.cloudfakes.dynamodb.TableIndex.index;
import static io.cloudfakes.dynamodb.TableKey.key;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.N;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.s3.FakeS3;
import io.cloudfakes.s3.S3Bucket;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.s3.S3Client;

/** DynamoDB writes tables to S3 and makes tables of what is there. */
class ExportsAndImportsTest {

  @ContractTest
  void a_table_goes_to_s3_and_comes_back(
      FakeAws aws, DynamoDbClient dynamo, S3Client s3, FakeDynamoDb tables, FakeS3 buckets) {
    tables.createTable("orders", key("id", S, "at", N), index("by-state", key("state", S)));
    for (int i = 0; i < 50; i++) {
      tables.table("orders").put("id", "o-" + i, "at", i, "tags", Set.of("a", "b"), "state", "new");
    }
    dynamo.updateContinuousBackups(
        b ->
            b.tableName("orders")
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    s3.createBucket(b -> b.bucket("exports"));

    String exportArn =
        dynamo
            .exportTableToPointInTime(
                b -> b.tableArn(tables.table("orders").arn()).s3Bucket("exports").s3Prefix("daily"))
            .exportDescription()
            .exportArn();

    ExportDescription export =
        dynamo.describeExport(b -> b.exportArn(exportArn)).exportDescription();
    assertThat(export.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
    assertThat(export.itemCount()).isEqualTo(50);
    S3Bucket bucket = buckets.bucket("exports");
    assertThat(bucket.object(export.exportManifest()).text()).contains("\"itemCount\":50");
    assertThat(bucket.object(export.exportManifest()).encryption()).isEqualTo("AES256");
    String folder =
        export.exportManifest().substring(0, export.exportManifest().lastIndexOf('/') + 1);
    List<String> data =
        s3.listObjectsV2(b -> b.bucket("exports").prefix(folder + "data/")).contents().stream()
            .map(object -> object.key() + " " + object.eTag().replace("\"", ""))
            .toList();
    assertThat(data).hasSize(4);
    String files = bucket.object(folder + "manifest-files.json").text();
    for (String keyAndEtag : data) {
      assertThat(files)
          .contains(keyAndEtag.split(" ", -1)[0])
          .contains(keyAndEtag.split(" ", -1)[1]);
    }

    String importArn =
        dynamo
            .importTable(
                b ->
                    b.s3BucketSource(from -> from.s3Bucket("exports").s3KeyPrefix(folder + "data/"))
                        .inputFormat(InputFormat.DYNAMODB_JSON)
                        .inputCompressionType(InputCompressionType.GZIP)
                        .tableCreationParameters(
                            t ->
                                t.tableName("orders-again")
                                    .billingMode(BillingMode.PAY_PER_REQUEST)
                                    .attributeDefinitions(
                                        attribute("id", "S"), attribute("at", "N"))
                                    .keySchema(element("id", "HASH"), element("at", "RANGE"))))
            .importTableDescription()
            .importArn();

    ImportTableDescription imported =
        dynamo.describeImport(b -> b.importArn(importArn)).importTableDescription();
    assertThat(imported.importStatus()).isEqualTo(ImportStatus.COMPLETED);
    assertThat(imported.importedItemCount()).isEqualTo(50);
    assertThat(tables.table("orders-again")).hasExactlyItems(tables.table("orders").items());
  }

  @ContractTest
  void a_csv_file_in_s3_makes_a_table(
      FakeAws aws, DynamoDbClient dynamo, FakeDynamoDb tables, FakeS3 buckets) {
    buckets.bucket("seeds").put("users.csv", "id,name\nu-1,Ann\nu-2,\"Bob, the second\"\n");

    dynamo.importTable(
        b ->
            b.s3BucketSource(from -> from.s3Bucket("seeds").s3KeyPrefix("users.csv"))
                .inputFormat(InputFormat.CSV)
                .tableCreationParameters(
                    t ->
                        t.tableName("users")
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(attribute("id", "S"))
                            .keySchema(element("id", "HASH"))));
    dynamo.describeTable(b -> b.tableName("users"));

    assertThat(tables.table("users"))
        .hasSize(2)
        .item("id", "u-2")
        .hasString("name", "Bob, the second");
  }

  private static AttributeDefinition attribute(String name, String type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement element(String name, String type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
