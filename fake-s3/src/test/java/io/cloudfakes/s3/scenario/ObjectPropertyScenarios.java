package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tier;

/** What objects have beside their content. */
final class ObjectPropertyScenarios {
  private ObjectPropertyScenarios() {}

  static void addTo(Scenarios all) {
    all.on("PutObjectTagging", ObjectPropertyScenarios::putTags)
        .on("GetObjectTagging", ObjectPropertyScenarios::getTags)
        .on("DeleteObjectTagging", ObjectPropertyScenarios::deleteTags)
        .on("GetObjectAttributes", ObjectPropertyScenarios::attributes)
        .on("RestoreObject", ObjectPropertyScenarios::restore);
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static List<Tag> tags(Stage stage) {
    return stage.s3().getObjectTagging(b -> b.bucket(BUCKET).key("k")).tagSet();
  }

  private static void tag(Stage stage, Tag... tags) {
    stage.s3().putObjectTagging(b -> b.bucket(BUCKET).key("k").tagging(t -> t.tagSet(tags)));
  }

  private static void putTags(Stage stage) {
    stage.bucket();
    stage.put("k", "hello");
    tag(stage, tag("colour", "red"), tag("size", ""));
    tag(stage, tag("shape", "round"));
    assertThat(tags(stage)).containsExactly(tag("shape", "round"));
    stage.refused(400, "InvalidTag", () -> tag(stage, tag("aws:x", "1")));
    stage.refused(400, "InvalidTag", () -> tag(stage, tag("a", "1"), tag("a", "2")));
    stage.refused(
        400,
        "BadRequest",
        () ->
            tag(stage, IntStream.range(0, 11).mapToObj(i -> tag("t" + i, "")).toArray(Tag[]::new)));
    stage.refused(
        404,
        "NoSuchKey",
        () ->
            stage
                .s3()
                .putObjectTagging(
                    b -> b.bucket(BUCKET).key("none").tagging(t -> t.tagSet(tag("a", "1")))));
    assertThat(tags(stage)).containsExactly(tag("shape", "round"));
  }

  private static void getTags(Stage stage) {
    stage.bucket();
    stage
        .s3()
        .putObject(
            b -> b.bucket(BUCKET).key("k").tagging("colour=red&name=a%20b"),
            RequestBody.fromString("hello"));
    assertThat(tags(stage)).containsExactlyInAnyOrder(tag("colour", "red"), tag("name", "a b"));
    assertThat(stage.s3().getObjectAsBytes(b -> b.bucket(BUCKET).key("k")).response().tagCount())
        .isEqualTo(2);
    stage.put("k", "without");
    assertThat(tags(stage)).isEmpty();
    stage.refused(
        404, "NoSuchKey", () -> stage.s3().getObjectTagging(b -> b.bucket(BUCKET).key("none")));
  }

  private static void deleteTags(Stage stage) {
    stage.bucket();
    stage.put("k", "hello");
    tag(stage, tag("colour", "red"));
    stage.s3().deleteObjectTagging(b -> b.bucket(BUCKET).key("k"));
    assertThat(tags(stage)).isEmpty();
    stage.s3().deleteObjectTagging(b -> b.bucket(BUCKET).key("k"));
  }

  private static void attributes(Stage stage) {
    stage.bucket();
    stage.put("k", "hello");
    GetObjectAttributesResponse all =
        stage
            .s3()
            .getObjectAttributes(
                b ->
                    b.bucket(BUCKET)
                        .key("k")
                        .objectAttributes(
                            ObjectAttributes.E_TAG,
                            ObjectAttributes.OBJECT_SIZE,
                            ObjectAttributes.STORAGE_CLASS,
                            ObjectAttributes.CHECKSUM));
    assertThat(all.eTag()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(all.objectSize()).isEqualTo(5);
    assertThat(all.storageClass()).isEqualTo(StorageClass.STANDARD);
    assertThat(all.checksum().checksumCRC32()).isNotNull();
    assertThat(
            stage
                .s3()
                .getObjectAttributes(
                    b -> b.bucket(BUCKET).key("k").objectAttributes(ObjectAttributes.OBJECT_SIZE))
                .eTag())
        .isNull();
    stage.refused(
        404,
        "NoSuchKey",
        () ->
            stage
                .s3()
                .getObjectAttributes(
                    b -> b.bucket(BUCKET).key("none").objectAttributes(ObjectAttributes.E_TAG)));
  }

  private static void restore(Stage stage) {
    stage.bucket();
    stage
        .s3()
        .putObject(
            b -> b.bucket(BUCKET).key("k").storageClass("GLACIER"),
            RequestBody.fromString("hello"));
    stage.refused(403, "InvalidObjectState", () -> stage.text("k"));
    stage
        .s3()
        .restoreObject(
            b ->
                b.bucket(BUCKET)
                    .key("k")
                    .restoreRequest(
                        r -> r.days(2).glacierJobParameters(g -> g.tier(Tier.EXPEDITED))));
    assertThat(stage.s3().headObject(b -> b.bucket(BUCKET).key("k")).restore())
        .startsWith("ongoing-request=");
    stage.put("plain", "hello");
    stage.refused(
        403,
        "InvalidObjectState",
        () ->
            stage
                .s3()
                .restoreObject(b -> b.bucket(BUCKET).key("plain").restoreRequest(r -> r.days(2))));
  }
}
