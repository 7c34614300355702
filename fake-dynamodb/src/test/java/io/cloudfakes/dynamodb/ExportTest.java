package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.TableKey.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.ObjectStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;

class ExportTest extends DynamoDbTestCase {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Shelves shelves = new Shelves();
  private TableView orders;

  @BeforeEach
  void createOrders() {
    aws.links().register(ObjectStore.class, shelves);
    orders = fake.createTable("orders", key("id", S));
    dynamo.updateContinuousBackups(
        b ->
            b.tableName("orders")
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
  }

  private ExportDescription begin(Consumer<ExportTableToPointInTimeRequest.Builder> more) {
    return dynamo
        .exportTableToPointInTime(
            b -> more.accept(b.tableArn(orders.arn()).s3Bucket(Shelves.BUCKET)))
        .exportDescription();
  }

  private ExportDescription export(Consumer<ExportTableToPointInTimeRequest.Builder> more) {
    String arn = begin(more).exportArn();
    return dynamo.describeExport(b -> b.exportArn(arn)).exportDescription();
  }

  private static String id(ExportDescription export) {
    return export.exportArn().substring(export.exportArn().lastIndexOf('/') + 1);
  }

  @Test
  void a_full_export_has_manifests_and_data_as_aws_lays_them_out() throws Exception {
    orders.put("id", "o-1", "total", 7.5, "tags", Set.of("b", "a"), "bytes", new byte[] {1});
    orders.put("id", "o-2", "list", List.of(1, "x", true), "none", null);

    ExportDescription begun = begin(b -> b.s3Prefix("out"));
    ExportDescription export =
        dynamo.describeExport(b -> b.exportArn(begun.exportArn())).exportDescription();

    assertThat(begun.exportStatus()).isEqualTo(ExportStatus.IN_PROGRESS);
    assertThat(begun.exportArn()).matches(orders.arn() + "/export/\\d{14}-[0-9a-f]{8}");
    assertThat(export.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
    assertThat(export.itemCount()).isEqualTo(2);
    assertThat(export.billedSizeBytes()).isEqualTo(orders.bytes());
    String folder = "out/AWSDynamoDB/" + id(export) + "/";
    assertThat(export.exportManifest()).isEqualTo(folder + "manifest-summary.json");
    assertThat(shelves.objects.keySet())
        .contains(
            folder + "_started",
            folder + "manifest-files.checksum",
            folder + "manifest-files.json",
            folder + "manifest-summary.checksum",
            folder + "manifest-summary.json")
        .filteredOn(key -> key.matches(folder + "data/[a-z2-7]{26}\\.json\\.gz"))
        .hasSize(4);
    assertThat(shelves.unzippedLines(folder))
        .containsExactlyInAnyOrder(
            "{\"Item\":{\"bytes\":{\"B\":\"AQ==\"},\"id\":{\"S\":\"o-1\"},"
                + "\"tags\":{\"SS\":[\"a\",\"b\"]},\"total\":{\"N\":\"7.5\"}}}",
            "{\"Item\":{\"id\":{\"S\":\"o-2\"},\"list\":{\"L\":[{\"N\":\"1\"},{\"S\":\"x\"},"
                + "{\"BOOL\":true}]},\"none\":{\"NULL\":true}}}");
    JsonNode summary = JSON.readTree(shelves.text(folder + "manifest-summary.json"));
    assertThat(summary.fieldNames())
        .toIterable()
        .containsExactly(
            "version",
            "exportArn",
            "startTime",
            "endTime",
            "tableArn",
            "tableId",
            "exportTime",
            "s3Bucket",
            "s3Prefix",
            "s3SseAlgorithm",
            "s3SseKmsKeyId",
            "manifestFilesS3Key",
            "billedSizeBytes",
            "itemCount",
            "outputFormat",
            "exportType");
    assertThat(summary.get("version").textValue()).isEqualTo("2020-06-30");
    assertThat(summary.get("manifestFilesS3Key").textValue())
        .isEqualTo(folder + "manifest-files.json");
    assertThat(summary.get("s3SseKmsKeyId").isNull()).isTrue();
    assertThat(Instant.parse(summary.get("startTime").textValue())).isEqualTo(export.startTime());
    checkFiles(folder);
  }

  private void checkFiles(String folder) throws Exception {
    int items = 0;
    for (String line : shelves.text(folder + "manifest-files.json").lines().toList()) {
      JsonNode file = JSON.readTree(line);
      byte[] content = shelves.objects.get(file.get("dataFileS3Key").textValue()).toByteArray();
      assertThat(file.get("md5Checksum").textValue()).isEqualTo(md5(content));
      assertThat(file.get("etag").textValue()).isEqualTo("etag-" + content.length);
      items += file.get("itemCount").intValue();
    }
    assertThat(items).isEqualTo(2);
    for (String name : List.of("manifest-files", "manifest-summary")) {
      assertThat(shelves.text(folder + name + ".checksum"))
          .isEqualTo(md5(shelves.objects.get(folder + name + ".json").toByteArray()));
    }
  }

  private static String md5(byte[] content) throws Exception {
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(content));
  }

  @Test
  void an_export_is_of_the_time_asked_for() {
    put("orders", "id", "o-1", "total", 1);
    Instant then = aws.clock().instant();
    aws.clock().advance(Duration.ofMinutes(1));
    put("orders", "id", "o-1", "total", 2);

    ExportDescription export = export(b -> b.exportTime(then));

    assertThat(export.exportTime()).isEqualTo(then);
    assertThat(shelves.unzippedLines(""))
        .containsExactly("{\"Item\":{\"id\":{\"S\":\"o-1\"},\"total\":{\"N\":\"1\"}}}");
  }

  @Test
  void an_incremental_export_tells_what_became_of_each_written_item() {
    put("orders", "id", "kept", "n", 1);
    put("orders", "id", "changed", "n", 1);
    put("orders", "id", "deleted", "n", 1);
    aws.clock().advance(Duration.ofMinutes(10));
    Instant from = aws.clock().instant();
    put("orders", "id", "changed", "n", 2);
    put("orders", "id", "changed", "n", 3);
    Instant changed = aws.clock().instant();
    dynamo.deleteItem(b -> b.tableName("orders").key(item("id", "deleted")));
    Instant deleted = aws.clock().instant();
    put("orders", "id", "came", "n", 1);
    Instant came = aws.clock().instant();
    put("orders", "id", "came-and-went");
    dynamo.deleteItem(b -> b.tableName("orders").key(item("id", "came-and-went")));
    aws.clock().advance(Duration.ofMinutes(30));
    Instant to = aws.clock().instant();
    put("orders", "id", "too-late");

    ExportDescription export =
        export(
            b ->
                b.exportType(ExportType.INCREMENTAL_EXPORT)
                    .incrementalExportSpecification(s -> s.exportFromTime(from).exportToTime(to)));

    assertThat(export.itemCount()).isEqualTo(3);
    assertThat(shelves.unzippedLines("AWSDynamoDB/data/"))
        .containsExactlyInAnyOrder(
            metadata(changed)
                + "\"Keys\":{\"id\":{\"S\":\"changed\"}},"
                + "\"NewImage\":{\"id\":{\"S\":\"changed\"},\"n\":{\"N\":\"3\"}},"
                + "\"OldImage\":{\"id\":{\"S\":\"changed\"},\"n\":{\"N\":\"1\"}}}",
            metadata(deleted)
                + "\"Keys\":{\"id\":{\"S\":\"deleted\"}},"
                + "\"OldImage\":{\"id\":{\"S\":\"deleted\"},\"n\":{\"N\":\"1\"}}}",
            metadata(came)
                + "\"Keys\":{\"id\":{\"S\":\"came\"}},"
                + "\"NewImage\":{\"id\":{\"S\":\"came\"},\"n\":{\"N\":\"1\"}}}");
    assertThat(shelves.text("AWSDynamoDB/" + id(export) + "/manifest-summary.json"))
        .contains("\"version\":\"2023-08-01\"")
        .contains("\"exportFromTime\":\"2026-08-01T00:10:00.0")
        .contains("\"outputView\":\"NEW_AND_OLD_IMAGES\"")
        .contains("\"exportType\":\"INCREMENTAL_EXPORT\"");

    shelves.objects.clear();
    export(
        b ->
            b.exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(
                    s -> s.exportFromTime(from).exportToTime(to).exportViewType("NEW_IMAGE")));
    assertThat(shelves.unzippedLines(""))
        .contains(metadata(deleted) + "\"Keys\":{\"id\":{\"S\":\"deleted\"}}}")
        .noneMatch(line -> line.contains("OldImage"));
  }

  /** The time of a write is that of its call, a millisecond or so before what the clock shows. */
  private String metadata(Instant time) {
    return "{\"Metadata\":{\"WriteTimestampMicros\":{\"N\":\""
        + time.toEpochMilli() * 1000
        + "\"}},";
  }

  @Test
  void an_incremental_export_is_of_15_minutes_to_24_hours_within_the_window() {
    aws.clock().advance(Duration.ofDays(2));
    Instant now = aws.clock().instant();
    assertRefusedPeriod(
        "The period between ExportFromTime and ExportToTime must be between 15 minutes and 24"
            + " hours",
        now.minus(Duration.ofMinutes(14)),
        now);
    assertRefusedPeriod(
        "The period between ExportFromTime and ExportToTime must be between 15 minutes and 24"
            + " hours",
        now.minus(Duration.ofHours(25)),
        now);
    assertRefusedPeriod("ExportFromTime must be before ExportToTime", now, now);
    assertRefused(
        "InvalidExportTimeException",
        "The specified export period is outside of the point in time recovery window",
        () -> incremental(START.minusSeconds(3600), START.plusSeconds(3600)));
  }

  private void assertRefusedPeriod(String message, Instant from, Instant to) {
    assertInvalid(
        "One or more parameter values were invalid: " + message, () -> incremental(from, to));
  }

  private void incremental(Instant from, Instant to) {
    begin(
        b ->
            b.exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(s -> s.exportFromTime(from).exportToTime(to)));
  }

  @Test
  void what_cannot_be_exported_is_refused() {
    assertRefused(
        "InvalidExportTimeException",
        "The specified ExportTime is outside of the point in time recovery window.",
        () -> begin(b -> b.exportTime(START.minusSeconds(1))));
    assertRefused(
        "TableNotFoundException",
        "Table not found: other",
        () -> begin(b -> b.tableArn(orders.arn().replace("orders", "other"))));
    fake.createTable("plain", key("id", S));
    assertRefused(
        "PointInTimeRecoveryUnavailableException",
        "Point in time recovery is not enabled for table 'plain'",
        () -> begin(b -> b.tableArn(fake.table("plain").arn())));
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> begin(b -> b.exportFormat("ION")))
        .matches(e -> e.statusCode() == 501)
        .withMessageContaining("ExportFormat (ION)");
    assertThat(dynamo.listExports(b -> {}).exportSummaries()).isEmpty();
  }

  @Test
  void without_s3_in_the_world_an_export_is_refused_with_advice() {
    try (FakeAws bare = FakeAws.create()) {
      FakeDynamoDb tables = bare.fake(FakeDynamoDb.class);
      tables.createTable("orders", key("id", S));
      assertThatExceptionOfType(DynamoDbException.class)
          .isThrownBy(
              () ->
                  bare.client(software.amazon.awssdk.services.dynamodb.DynamoDbClient.class)
                      .exportTableToPointInTime(
                          b -> b.tableArn(tables.table("orders").arn()).s3Bucket("b-1")))
          .withMessageContaining("put fake-s3 on the class path");
    }
  }

  @Test
  void a_missing_bucket_or_another_owner_makes_an_export_fail() {
    ExportDescription failed = export(b -> b.s3Bucket("nowhere"));
    assertThat(failed.exportStatus()).isEqualTo(ExportStatus.FAILED);
    assertThat(failed.failureCode()).isEqualTo("S3NoSuchBucket");
    assertThat(failed.failureMessage()).startsWith("The specified bucket does not exist");
    assertThat(failed.exportManifest()).isNull();
    assertThat(export(b -> b.s3BucketOwner("999999999999")).failureCode())
        .isEqualTo("S3AccessDenied");
    assertThat(shelves.objects).isEmpty();
  }

  @Test
  void a_token_makes_a_repeated_call_the_same_export() {
    ExportDescription first = begin(b -> b.clientToken("t-1"));

    assertThat(begin(b -> b.clientToken("t-1")).exportArn()).isEqualTo(first.exportArn());
    assertThatExceptionOfType(
            software.amazon.awssdk.services.dynamodb.model.ExportConflictException.class)
        .isThrownBy(() -> begin(b -> b.clientToken("t-1").s3Prefix("other")));
    aws.clock().advance(Duration.ofHours(9));
    assertThat(begin(b -> b.clientToken("t-1")).exportArn()).isNotEqualTo(first.exportArn());
  }

  @Test
  void exports_are_encrypted_as_asked() {
    export(b -> b.s3SseAlgorithm("KMS").s3SseKmsKeyId("key-1"));
    assertThat(shelves.encryptions).containsOnly(new ObjectStore.Encryption("aws:kms", "key-1"));
    assertInvalid(
        "One or more parameter values were invalid: S3SseKmsKeyId can only be specified when"
            + " S3SseAlgorithm is KMS",
        () -> begin(b -> b.s3SseKmsKeyId("key-1")));
  }

  @Test
  void exports_are_listed_newest_first_in_pages_for_90_days() {
    String first = export(b -> {}).exportArn();
    aws.clock().advance(Duration.ofDays(1));
    String second = export(b -> {}).exportArn();

    ListExportsResponse page = dynamo.listExports(b -> b.maxResults(1));
    assertThat(page.exportSummaries()).extracting(ExportSummary::exportArn).containsExactly(second);
    ListExportsResponse rest = dynamo.listExports(b -> b.maxResults(1).nextToken(page.nextToken()));
    assertThat(rest.exportSummaries()).extracting(ExportSummary::exportArn).containsExactly(first);
    assertThat(rest.nextToken()).isNull();
    assertThat(rest.exportSummaries().get(0).exportType()).isEqualTo(ExportType.FULL_EXPORT);
    assertInvalid("Invalid NextToken", () -> dynamo.listExports(b -> b.nextToken("x")));
    aws.clock().advance(Duration.ofDays(89).plusHours(12));
    assertThat(dynamo.listExports(b -> b.tableArn(orders.arn())).exportSummaries())
        .extracting(ExportSummary::exportArn)
        .containsExactly(second);
    assertRefused(
        "ExportNotFoundException",
        "Export not found: " + orders.arn() + "/export/none",
        () -> dynamo.describeExport(b -> b.exportArn(orders.arn() + "/export/none")));
  }

  @Test
  void an_export_takes_its_time() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(DynamoDbOptions.defaults().withTableActivation(Duration.ofMinutes(5)))
            .create()) {
      slow.links().register(ObjectStore.class, shelves);
      var client = slow.client(software.amazon.awssdk.services.dynamodb.DynamoDbClient.class);
      TableView table = slow.fake(FakeDynamoDb.class).createTable("orders", key("id", S));
      client.updateContinuousBackups(
          b ->
              b.tableName("orders")
                  .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
      String arn =
          client
              .exportTableToPointInTime(b -> b.tableArn(table.arn()).s3Bucket(Shelves.BUCKET))
              .exportDescription()
              .exportArn();
      assertThat(client.describeExport(b -> b.exportArn(arn)).exportDescription().exportStatus())
          .isEqualTo(ExportStatus.IN_PROGRESS);
      assertThat(shelves.objects).isEmpty();

      slow.clock().advance(Duration.ofMinutes(5));

      assertThat(shelves.objects).isNotEmpty();
      assertThat(slow.deliveries().to("arn:aws:s3:::" + Shelves.BUCKET)).hasSize(1);
    }
  }
}
