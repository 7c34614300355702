package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Objects written, read, copied and deleted. */
final class ObjectScenarios {
  private static final String KEY = "folder//käse +1?.txt";

  private ObjectScenarios() {}

  static void addTo(Scenarios all) {
    all.on("PutObject", ObjectScenarios::put)
        .on("GetObject", ObjectScenarios::get)
        .on("HeadObject", ObjectScenarios::head)
        .on("CopyObject", ObjectScenarios::copy)
        .on("DeleteObject", ObjectScenarios::delete)
        .on("DeleteObjects", ObjectScenarios::deleteMany);
  }

  private static void put(Stage stage) {
    stage.bucket();
    PutObjectResponse first = stage.put(KEY, "hello");
    assertThat(first.eTag()).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
    assertThat(first.serverSideEncryptionAsString()).isEqualTo("AES256");
    stage.refused(
        412,
        "PreconditionFailed",
        () ->
            stage
                .s3()
                .putObject(
                    b -> b.bucket(BUCKET).key(KEY).ifNoneMatch("*"),
                    RequestBody.fromString("other")));
    stage.refused(
        400,
        "BadDigest",
        () ->
            stage
                .s3()
                .putObject(
                    b -> b.bucket(BUCKET).key(KEY).contentMD5("XUFAKrxLKna5cZ2REBfFkg=="),
                    RequestBody.fromString("other")));
    assertThat(stage.text(KEY)).isEqualTo("hello");
    stage
        .s3()
        .putObject(
            b -> b.bucket(BUCKET).key(KEY).ifMatch(first.eTag()), RequestBody.fromString("grüße"));
    assertThat(stage.text(KEY)).isEqualTo("grüße");
  }

  private static void written(Stage stage) {
    stage.bucket();
    stage
        .s3()
        .putObject(
            b ->
                b.bucket(BUCKET)
                    .key(KEY)
                    .contentType("text/plain; charset=utf-8")
                    .contentLanguage("de")
                    .metadata(Map.of("colour", "red")),
            RequestBody.fromString("0123456789"));
  }

  private static void get(Stage stage) {
    written(stage);
    ResponseBytes<GetObjectResponse> got =
        stage
            .s3()
            .getObjectAsBytes(b -> b.bucket(BUCKET).key(KEY).checksumMode(ChecksumMode.ENABLED));
    assertThat(got.asUtf8String()).isEqualTo("0123456789");
    assertThat(got.response().contentType()).isEqualTo("text/plain; charset=utf-8");
    assertThat(got.response().contentLanguage()).isEqualTo("de");
    assertThat(got.response().metadata()).containsOnly(Map.entry("colour", "red"));
    assertThat(got.response().checksumCRC32()).isNotNull();
    ResponseBytes<GetObjectResponse> part =
        stage.s3().getObjectAsBytes(b -> b.bucket(BUCKET).key(KEY).range("bytes=2-4"));
    assertThat(part.asUtf8String()).isEqualTo("234");
    assertThat(part.response().contentRange()).isEqualTo("bytes 2-4/10");
    stage.refused(
        416,
        "InvalidRange",
        () -> stage.s3().getObjectAsBytes(b -> b.bucket(BUCKET).key(KEY).range("bytes=10-")));
    stage.refused(
        404, "NoSuchKey", () -> stage.s3().getObjectAsBytes(b -> b.bucket(BUCKET).key("none")));
  }

  private static void head(Stage stage) {
    written(stage);
    HeadObjectResponse head = stage.s3().headObject(b -> b.bucket(BUCKET).key(KEY));
    assertThat(head.contentLength()).isEqualTo(10);
    assertThat(head.metadata()).containsOnly(Map.entry("colour", "red"));
    stage.refused(404, () -> stage.s3().headObject(b -> b.bucket(BUCKET).key("none")));
    stage.refused(
        304, () -> stage.s3().headObject(b -> b.bucket(BUCKET).key(KEY).ifNoneMatch(head.eTag())));
  }

  private static void copy(Stage stage) {
    written(stage);
    stage
        .s3()
        .copyObject(
            b ->
                b.sourceBucket(BUCKET)
                    .sourceKey(KEY)
                    .destinationBucket(BUCKET)
                    .destinationKey("b"));
    assertThat(stage.text("b")).isEqualTo("0123456789");
    assertThat(stage.s3().headObject(b -> b.bucket(BUCKET).key("b")).metadata())
        .containsOnly(Map.entry("colour", "red"));
    stage.refused(
        400,
        "InvalidRequest",
        () ->
            stage
                .s3()
                .copyObject(
                    b ->
                        b.sourceBucket(BUCKET)
                            .sourceKey(KEY)
                            .destinationBucket(BUCKET)
                            .destinationKey(KEY)));
    stage
        .s3()
        .copyObject(
            b ->
                b.sourceBucket(BUCKET)
                    .sourceKey(KEY)
                    .destinationBucket(BUCKET)
                    .destinationKey(KEY)
                    .metadataDirective(MetadataDirective.REPLACE)
                    .metadata(Map.of("shape", "round")));
    assertThat(stage.s3().headObject(b -> b.bucket(BUCKET).key(KEY)).metadata())
        .containsOnly(Map.entry("shape", "round"));
  }

  private static void delete(Stage stage) {
    written(stage);
    stage.s3().deleteObject(b -> b.bucket(BUCKET).key(KEY));
    stage.s3().deleteObject(b -> b.bucket(BUCKET).key(KEY));
    assertThat(stage.fake().bucket(BUCKET).keys()).isEmpty();
    stage.refused(
        404, "NoSuchBucket", () -> stage.s3().deleteObject(b -> b.bucket("nobodys").key(KEY)));
  }

  private static void deleteMany(Stage stage) {
    written(stage);
    stage.put("other", "stays");
    assertThat(
            stage
                .s3()
                .deleteObjects(
                    b ->
                        b.bucket(BUCKET)
                            .delete(
                                d ->
                                    d.objects(
                                        ObjectIdentifier.builder().key(KEY).build(),
                                        ObjectIdentifier.builder().key("absent").build())))
                .deleted())
        .hasSize(2);
    assertThat(stage.fake().bucket(BUCKET).keys()).containsExactly("other");
  }
}
