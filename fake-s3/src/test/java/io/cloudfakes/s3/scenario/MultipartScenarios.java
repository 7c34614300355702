package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;

/** Objects written in parts. */
final class MultipartScenarios {
  private static final String FIVE_MIB = "x".repeat(5 << 20);

  private MultipartScenarios() {}

  static void addTo(Scenarios all) {
    all.on("CreateMultipartUpload", MultipartScenarios::begin)
        .on("UploadPart", MultipartScenarios::part)
        .on("UploadPartCopy", MultipartScenarios::partCopy)
        .on("CompleteMultipartUpload", MultipartScenarios::complete)
        .on("AbortMultipartUpload", MultipartScenarios::abort)
        .on("ListParts", MultipartScenarios::listParts)
        .on("ListMultipartUploads", MultipartScenarios::listUploads);
  }

  private static void begin(Stage stage) {
    stage.bucket();
    String upload =
        stage
            .s3()
            .createMultipartUpload(
                b ->
                    b.bucket(BUCKET)
                        .key("a b")
                        .contentType("image/png")
                        .metadata(Map.of("colour", "red")))
            .uploadId();
    assertThat(stage.fake().bucket(BUCKET).keys()).isEmpty();
    stage.complete("a b", upload, stage.part("a b", upload, 1, "hello"));
    HeadObjectResponse head = stage.s3().headObject(b -> b.bucket(BUCKET).key("a b"));
    assertThat(head.contentType()).isEqualTo("image/png");
    assertThat(head.metadata()).containsOnly(Map.entry("colour", "red"));
    stage.refused(
        404,
        "NoSuchBucket",
        () -> stage.s3().createMultipartUpload(b -> b.bucket("nobodys").key("k")));
  }

  private static void part(Stage stage) {
    stage.bucket();
    String upload = stage.begin("k");
    assertThat(stage.part("k", upload, 10_000, "hello").eTag())
        .isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
    stage.refused(400, "InvalidArgument", () -> stage.part("k", upload, 10_001, "hello"));
    stage.refused(404, "NoSuchUpload", () -> stage.part("other", upload, 1, "hello"));
    stage.refused(
        400,
        "BadDigest",
        () ->
            stage
                .s3()
                .uploadPart(
                    b ->
                        b.bucket(BUCKET)
                            .key("k")
                            .uploadId(upload)
                            .partNumber(1)
                            .contentMD5("XUFAKrxLKna5cZ2REBfFkg=="),
                    RequestBody.fromString("other")));
    assertThat(stage.s3().listParts(b -> b.bucket(BUCKET).key("k").uploadId(upload)).parts())
        .extracting(Part::partNumber)
        .containsExactly(10_000);
  }

  private static void partCopy(Stage stage) {
    stage.bucket();
    stage.put("source", "0123456789");
    String upload = stage.begin("k");
    CopyPartResult copied =
        stage
            .s3()
            .uploadPartCopy(
                b ->
                    b.sourceBucket(BUCKET)
                        .sourceKey("source")
                        .copySourceRange("bytes=2-4")
                        .destinationBucket(BUCKET)
                        .destinationKey("k")
                        .uploadId(upload)
                        .partNumber(1))
            .copyPartResult();
    stage.complete("k", upload, CompletedPart.builder().partNumber(1).eTag(copied.eTag()).build());
    assertThat(stage.text("k")).isEqualTo("234");
    String other = stage.begin("other");
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            stage
                .s3()
                .uploadPartCopy(
                    b ->
                        b.sourceBucket(BUCKET)
                            .sourceKey("source")
                            .copySourceRange("2-4")
                            .destinationBucket(BUCKET)
                            .destinationKey("other")
                            .uploadId(other)
                            .partNumber(1)));
  }

  private static void complete(Stage stage) {
    stage.bucket();
    String upload = stage.begin("k");
    CompletedPart first = stage.part("k", upload, 1, FIVE_MIB);
    CompletedPart second = stage.part("k", upload, 3, "end");
    stage.refused(400, "InvalidPartOrder", () -> stage.complete("k", upload, second, first));
    stage.refused(
        400,
        "InvalidPart",
        () ->
            stage.complete(
                "k", upload, first, CompletedPart.builder().partNumber(2).eTag("\"x\"").build()));
    assertThat(stage.fake().bucket(BUCKET).keys()).isEmpty();
    stage.complete("k", upload, first, second);
    HeadObjectResponse head = stage.s3().headObject(b -> b.bucket(BUCKET).key("k"));
    assertThat(head.eTag()).endsWith("-2\"");
    assertThat(head.contentLength()).isEqualTo((5 << 20) + 3);
    assertThat(
            stage
                .s3()
                .getObjectAsBytes(b -> b.bucket(BUCKET).key("k").partNumber(2))
                .asUtf8String())
        .isEqualTo("end");
    stage.complete("k", upload, first, second);
    String small = stage.begin("small");
    CompletedPart one = stage.part("small", small, 1, "1");
    CompletedPart two = stage.part("small", small, 2, "2");
    stage.refused(400, "EntityTooSmall", () -> stage.complete("small", small, one, two));
    stage.complete("small", small, one);
  }

  private static void abort(Stage stage) {
    stage.bucket();
    String upload = stage.begin("k");
    stage.part("k", upload, 1, "hello");
    stage.s3().abortMultipartUpload(b -> b.bucket(BUCKET).key("k").uploadId(upload));
    assertThat(stage.s3().listMultipartUploads(b -> b.bucket(BUCKET)).uploads()).isEmpty();
    stage.refused(404, "NoSuchUpload", () -> stage.part("k", upload, 1, "hello"));
    stage.refused(
        404,
        "NoSuchUpload",
        () -> stage.s3().abortMultipartUpload(b -> b.bucket(BUCKET).key("k").uploadId("nonsense")));
  }

  private static void listParts(Stage stage) {
    stage.bucket();
    String upload = stage.begin("k");
    for (int number : new int[] {3, 1, 2}) {
      stage.part("k", upload, number, "x".repeat(number));
    }
    assertThat(
            stage
                .s3()
                .listPartsPaginator(b -> b.bucket(BUCKET).key("k").uploadId(upload).maxParts(2))
                .parts())
        .extracting(Part::size)
        .containsExactly(1L, 2L, 3L);
    stage.refused(
        404,
        "NoSuchUpload",
        () -> stage.s3().listParts(b -> b.bucket(BUCKET).key("other").uploadId(upload)));
  }

  private static void listUploads(Stage stage) {
    stage.bucket();
    stage.begin("b/2");
    stage.begin("a");
    stage.begin("b/1");
    stage.begin("a");
    assertThat(
            stage.s3().listMultipartUploadsPaginator(b -> b.bucket(BUCKET).maxUploads(1)).uploads())
        .extracting(MultipartUpload::key)
        .containsExactly("a", "a", "b/1", "b/2");
    assertThat(
            stage.s3().listMultipartUploads(b -> b.bucket(BUCKET).delimiter("/")).commonPrefixes())
        .hasSize(1);
  }
}
