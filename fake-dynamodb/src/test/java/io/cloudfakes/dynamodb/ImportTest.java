package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.TableKey.key;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.ObjectStore;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ImportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportSummary;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class ImportTest extends DynamoDbTestCase {
  private final Shelves shelves = new Shelves();

  @BeforeEach
  void haveABucket() {
    aws.links().register(ObjectStore.class, shelves);
  }

  private static ImportTableDescription begin(
      DynamoDbClient client, Consumer<ImportTableRequest.Builder> more) {
    return client
        .importTable(
            b ->
                more.accept(
                    b.s3BucketSource(s -> s.s3Bucket(Shelves.BUCKET).s3KeyPrefix("in/"))
                        .inputFormat(InputFormat.DYNAMODB_JSON)
                        .tableCreationParameters(
                            t ->
                                t.tableName("orders")
                                    .billingMode(BillingMode.PAY_PER_REQUEST)
                                    .attributeDefinitions(definitions("id:S", "at:N"))
                                    .keySchema(keys("id", "at")))))
        .importTableDescription();
  }

  private ImportTableDescription imported(Consumer<ImportTableRequest.Builder> more) {
    String arn = begin(dynamo, more).importArn();
    return dynamo.describeImport(b -> b.importArn(arn)).importTableDescription();
  }

  @Test
  void dynamodb_json_makes_a_table() {
    shelves.put("in/", "");
    shelves.put(
        "in/1.json",
        """
        {"Item":{"id":{"S":"o-1"},"at":{"N":"1"},"tags":{"SS":["a"]}}}
        {"Item":{"id":{"S":"o-2"},"at":{"N":"2"}}}
        """);
    shelves.put("in/2.json", "{\"Item\":{\"id\":{\"S\":\"o-3\"},\"at\":{\"N\":\"3\"}}}");
    shelves.put("out/3.json", "not of this import");

    ImportTableDescription begun = begin(dynamo, b -> {});
    assertThat(begun.importStatus()).isEqualTo(ImportStatus.IN_PROGRESS);
    assertThat(begun.importArn())
        .matches("arn:aws:dynamodb:.*:table/orders/import/\\d{14}-[0-9a-f]{8}");
    ImportTableDescription done =
        dynamo.describeImport(b -> b.importArn(begun.importArn())).importTableDescription();

    assertThat(done.importStatus()).isEqualTo(ImportStatus.COMPLETED);
    assertThat(done.processedItemCount()).isEqualTo(3);
    assertThat(done.importedItemCount()).isEqualTo(3);
    assertThat(done.errorCount()).isZero();
    assertThat(done.processedSizeBytes())
        .isEqualTo(
            shelves.objects.get("in/1.json").length() + shelves.objects.get("in/2.json").length());
    assertThat(done.cloudWatchLogGroupArn()).endsWith(":log-group:/aws-dynamodb/imports:*");
    assertThat(fake.table("orders")).hasSize(3).item("id", "o-1", "at", 1).hasStrings("tags", "a");
    assertThat(dynamo.describeTable(b -> b.tableName("orders")).table().tableId())
        .isEqualTo(done.tableId());
    put("orders", "id", "o-4", "at", 4);
    assertThat(fake.table("orders")).hasSize(4);
  }

  @Test
  void gzip_is_unpacked() {
    shelves.putZipped("in/1.gz", "{\"Item\":{\"id\":{\"S\":\"o-1\"},\"at\":{\"N\":\"1\"}}}");
    shelves.put("in/2.gz", "no gzip");

    ImportTableDescription done = imported(b -> b.inputCompressionType("GZIP"));

    assertThat(done.importedItemCount()).isEqualTo(1);
    assertThat(done.errorCount()).isEqualTo(1);
    assertThat(fake.table("orders")).hasSize(1);
  }

  @Test
  void csv_has_keys_of_the_schemas_types_and_strings_else() {
    shelves.put(
        "in/1.csv",
        """
        id,at,name,state\r
        o-1,1,"Ann ""the"" Best, Ltd",new\r
        o-2,2,"two
        lines",old\r
        \r
        o-3,3,,new
        """);

    ImportTableDescription done =
        imported(
            b ->
                b.inputFormat(InputFormat.CSV)
                    .tableCreationParameters(
                        t ->
                            t.tableName("orders")
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(definitions("id:S", "at:N", "state:S"))
                                .keySchema(keys("id", "at"))
                                .globalSecondaryIndexes(
                                    Indexes.global("by-state", Indexes.ALL, "state"))));

    assertThat(done.importStatus()).isEqualTo(ImportStatus.COMPLETED);
    assertThat(fake.table("orders"))
        .hasSize(3)
        .item("id", "o-1", "at", 1)
        .hasString("name", "Ann \"the\" Best, Ltd");
    assertThat(fake.table("orders")).item("id", "o-2", "at", 2).hasString("name", "two\nlines");
    assertThat(fake.table("orders")).item("id", "o-3", "at", 3).hasString("name", "");
    assertThat(fake.table("orders")).index("by-state").hasSize(3);
  }

  @Test
  void csv_may_have_its_header_in_the_request_and_another_delimiter() {
    shelves.put("in/1.csv", "o-1;1;7\no-2;2\n");

    ImportTableDescription done =
        imported(
            b ->
                b.inputFormat(InputFormat.CSV)
                    .inputFormatOptions(
                        o -> o.csv(c -> c.delimiter(";").headerList("id", "at", "total"))));

    assertThat(done.processedItemCount()).isEqualTo(2);
    assertThat(done.importedItemCount()).isEqualTo(1);
    assertThat(fake.importErrors(done.importArn()).get(0))
        .contains("The row has 2 columns, but the header has 3");
    assertThat(fake.table("orders")).item("id", "o-1", "at", 1).hasString("total", "7");
  }

  @Test
  void items_that_do_not_fit_are_counted_and_told() {
    shelves.put(
        "in/1.json",
        """
        {"Item":{"id":{"S":"o-1"},"at":{"N":"1"}}}
        {"Item":{"id":{"S":"o-2"}}}
        {"Item":{"id":{"S":"o-3"},"at":{"S":"3"}}}
        {"Item":{"id":{"S":"o-4"},"at":{"N":4}}}
        {"id":"o-5"}
        {"Item":{"id":{"S":"o-1"},"at":{"N":"1"},"n":{"N":"2"}}}
        {"Item":
        {"Item":{"id":{"S":"never"},"at":{"N":"8"}}}
        """);

    ImportTableDescription done = imported(b -> {});

    assertThat(done.importStatus()).isEqualTo(ImportStatus.FAILED);
    assertThat(done.failureCode()).isEqualTo("ItemValidationError");
    assertThat(done.failureMessage())
        .isEqualTo(
            "Some of the items failed validation checks and were not imported. Please check"
                + " CloudWatch error logs for more details.");
    assertThat(done.errorCount()).isEqualTo(5);
    assertThat(done.processedItemCount()).isEqualTo(7);
    assertThat(done.importedItemCount()).isEqualTo(2);
    assertThat(fake.table("orders")).hasSize(1).item("id", "o-1", "at", 1).hasNumber("n", 2);
    List<String> errors = fake.importErrors(done.importArn());
    assertThat(errors.get(0))
        .isEqualTo(
            "{\"itemS3Pointer\":{\"bucket\":\"shelves\",\"key\":\"in/1.json\",\"itemIndex\":1},"
                + "\"importArn\":\""
                + done.importArn()
                + "\",\"errorMessages\":[\"One or more parameter values were invalid: Missing the"
                + " key at in the item\"]}");
    assertThat(errors.get(1)).contains("Type mismatch for key at expected: N actual: S");
    assertThatIllegalArgumentException().isThrownBy(() -> fake.importErrors("other"));
  }

  @Test
  void a_missing_bucket_makes_an_import_fail_without_a_table() {
    ImportTableDescription failed = imported(b -> b.s3BucketSource(s -> s.s3Bucket("nowhere")));
    assertThat(failed.importStatus()).isEqualTo(ImportStatus.FAILED);
    assertThat(failed.failureCode()).isEqualTo("S3NoSuchBucket");
    assertThat(failed.failureMessage()).contains("Error Code: NoSuchBucket");
    assertThat(fake.hasTable("orders")).isFalse();
    assertThat(
            imported(
                    b ->
                        b.s3BucketSource(
                            s -> s.s3Bucket(Shelves.BUCKET).s3BucketOwner("999999999999")))
                .failureCode())
        .isEqualTo("S3AccessDenied");
  }

  @Test
  void what_cannot_be_imported_is_refused() {
    fake.createTable("orders", key("id", S));
    assertRefused(
        "ResourceInUseException", "Table already exists: orders", () -> begin(dynamo, b -> {}));
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> begin(dynamo, b -> b.inputFormat("ION")))
        .matches(e -> e.statusCode() == 501)
        .withMessageContaining("InputFormat (ION)");
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> begin(dynamo, b -> b.inputCompressionType("ZSTD")))
        .matches(e -> e.statusCode() == 501)
        .withMessageContaining("InputCompressionType (ZSTD)");
    assertInvalid(
        "1 validation error detected: Value '/' at 'inputFormatOptions.csv.delimiter' failed to"
            + " satisfy constraint: Member must satisfy regular expression pattern: [,;:|\\t ]",
        () ->
            begin(
                dynamo,
                b -> b.inputFormat("CSV").inputFormatOptions(o -> o.csv(c -> c.delimiter("/")))));
    assertRefused(
        "ImportNotFoundException",
        "Import not found: " + "arn:aws:dynamodb:us-east-1:000000000000:table/x/import/1",
        () ->
            dynamo.describeImport(
                b -> b.importArn("arn:aws:dynamodb:us-east-1:000000000000:table/x/import/1")));
  }

  @Test
  void a_token_makes_a_repeated_call_the_same_import() {
    String arn = begin(dynamo, b -> b.clientToken("t-1")).importArn();
    assertThat(begin(dynamo, b -> b.clientToken("t-1")).importArn()).isEqualTo(arn);
    assertThatExceptionOfType(ImportConflictException.class)
        .isThrownBy(() -> begin(dynamo, b -> b.clientToken("t-1").inputFormat("CSV")));
  }

  @Test
  void imports_are_listed_in_pages() {
    String first = imported(b -> {}).importArn();
    dynamo.deleteTable(b -> b.tableName("orders"));
    aws.clock().advance(Duration.ofHours(1));
    String second = imported(b -> {}).importArn();

    ListImportsResponse page = dynamo.listImports(b -> b.pageSize(1));
    assertThat(page.importSummaryList())
        .extracting(ImportSummary::importArn)
        .containsExactly(second);
    assertThat(page.nextToken()).matches("([0-9a-f]{16})+").hasSizeGreaterThanOrEqualTo(112);
    ListImportsResponse rest = dynamo.listImports(b -> b.nextToken(page.nextToken()));
    assertThat(rest.importSummaryList())
        .extracting(ImportSummary::importArn)
        .containsExactly(first);
    assertThat(rest.nextToken()).isNull();
  }

  @Test
  void an_import_takes_its_time() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(DynamoDbOptions.defaults().withTableActivation(Duration.ofMinutes(5)))
            .create()) {
      slow.links().register(ObjectStore.class, shelves);
      shelves.put("in/1.json", "{\"Item\":{\"id\":{\"S\":\"o-1\"},\"at\":{\"N\":\"1\"}}}");
      DynamoDbClient client = slow.client(DynamoDbClient.class);
      String arn = begin(client, b -> {}).importArn();
      TableView table = slow.fake(FakeDynamoDb.class).table("orders");
      assertThat(table.status()).isEqualTo(TableStatus.CREATING);
      assertThat(
              client.describeImport(b -> b.importArn(arn)).importTableDescription().importStatus())
          .isEqualTo(ImportStatus.IN_PROGRESS);

      slow.clock().advance(Duration.ofMinutes(5));

      assertThat(table.status()).isEqualTo(TableStatus.ACTIVE);
      assertThat(table).hasSize(1);
    }
  }
}
