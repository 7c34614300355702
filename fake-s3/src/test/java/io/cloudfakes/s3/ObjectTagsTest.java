package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

class ObjectTagsTest extends S3TestCase {
  @BeforeEach
  void aBucket() {
    bucket();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private void tag(String key, Tag... tags) {
    s3.putObjectTagging(b -> b.bucket(BUCKET).key(key).tagging(t -> t.tagSet(tags)));
  }

  private List<Tag> tags(String key) {
    return s3.getObjectTagging(b -> b.bucket(BUCKET).key(key)).tagSet();
  }

  private void putTagged(String key, String tagging) {
    s3.putObject(b -> b.bucket(BUCKET).key(key).tagging(tagging), RequestBody.fromString("1"));
  }

  @Test
  void an_object_has_no_tags_until_it_is_given_some() {
    put("a", "1");
    assertThat(tags("a")).isEmpty();
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).tagCount()).isNull();
    tag("a", tag("colour", "red"), tag("size", ""));
    assertThat(tags("a")).containsExactly(tag("colour", "red"), tag("size", ""));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).tagCount()).isEqualTo(2);
    tag("a", tag("colour", "blue"));
    assertThat(tags("a")).containsExactly(tag("colour", "blue"));
    assertThat(
            s3.deleteObjectTagging(b -> b.bucket(BUCKET).key("a")).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    assertThat(tags("a")).isEmpty();
    assertThat(get("a")).isEqualTo("1");
  }

  @Test
  void tags_may_come_with_the_object() {
    putTagged("a", "colour=dark%20red&size=XL&empty");
    assertThat(tags("a"))
        .containsExactly(tag("colour", "dark red"), tag("size", "XL"), tag("empty", ""));
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a")).response().tagCount())
        .isEqualTo(3);
    put("a", "2");
    assertThat(tags("a")).isEmpty();
  }

  @Test
  void a_header_of_tags_has_its_rules() {
    assertThat(refused(400, "InvalidArgument", () -> putTagged("a", "x=1&x=2")))
        .contains("without tag name duplicates.")
        .contains("<ArgumentName>x-amz-tagging</ArgumentName>")
        .contains("<ArgumentValue>x=1&amp;x=2</ArgumentValue>");
    refused(400, "InvalidTag", () -> putTagged("a", "aws:x=1"));
    refused(400, "InvalidTag", () -> putTagged("a", "=1"));
    refused(400, "InvalidTag", () -> putTagged("a", "x=" + "v".repeat(257)));
    StringBuilder eleven = new StringBuilder("k=0");
    for (int i = 1; i < 11; i++) {
      eleven.append("&k").append(i).append("=v");
    }
    assertThat(refused(400, "BadRequest", () -> putTagged("a", eleven.toString())))
        .contains("Object tags cannot be greater than 10");
    refused(404, "NoSuchKey", () -> get("a"));
  }

  @Test
  void a_document_of_tags_has_its_rules() {
    put("a", "1");
    assertThat(refused(400, "InvalidTag", () -> tag("a", tag("x", "1"), tag("x", "2"))))
        .contains("Cannot provide multiple Tags with the same key")
        .contains("<TagKey>x</TagKey>");
    assertThat(refused(400, "InvalidTag", () -> tag("a", tag("aws:x", "1"))))
        .contains("System tags cannot be added/updated by requester");
    assertThat(refused(400, "InvalidTag", () -> tag("a", tag("k".repeat(129), "1"))))
        .contains("The TagKey you have provided is invalid");
    assertThat(refused(400, "InvalidTag", () -> tag("a", tag("k", "<>"))))
        .contains("The TagValue you have provided is invalid")
        .contains("<TagValue>&lt;&gt;</TagValue>");
    List<Tag> eleven = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      eleven.add(tag("k" + i, "v"));
    }
    refused(400, "BadRequest", () -> tag("a", eleven.toArray(new Tag[0])));
    tag("a", tag("käse +-=._:/@ 1", "ok"));
    assertThat(tags("a")).hasSize(1);
  }

  @Test
  void a_version_has_its_own_tags() {
    s3.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    String first = put("a", "1").versionId();
    String second = put("a", "2").versionId();
    assertThat(
            s3.putObjectTagging(
                    b ->
                        b.bucket(BUCKET)
                            .key("a")
                            .versionId(first)
                            .tagging(t -> t.tagSet(tag("is", "first"))))
                .versionId())
        .isEqualTo(first);
    assertThat(tags("a")).isEmpty();
    assertThat(s3.getObjectTagging(b -> b.bucket(BUCKET).key("a").versionId(first)).tagSet())
        .containsExactly(tag("is", "first"));
    assertThat(s3.getObjectTagging(b -> b.bucket(BUCKET).key("a")).versionId()).isEqualTo(second);
    String marker = s3.deleteObject(b -> b.bucket(BUCKET).key("a")).versionId();
    refused(405, "MethodNotAllowed", () -> tags("a"));
    refused(
        405,
        "MethodNotAllowed",
        () ->
            s3.putObjectTagging(
                b ->
                    b.bucket(BUCKET).key("a").versionId(marker).tagging(t -> t.tagSet(List.of()))));
    refused(
        400,
        "InvalidArgument",
        () -> s3.getObjectTagging(b -> b.bucket(BUCKET).key("a").versionId("x")));
  }

  @Test
  void what_is_absent_has_no_tags() {
    refused(404, "NoSuchKey", () -> tags("nothing"));
    refused(404, "NoSuchKey", () -> tag("nothing", tag("a", "b")));
    refused(404, "NoSuchKey", () -> s3.deleteObjectTagging(b -> b.bucket(BUCKET).key("nothing")));
  }

  @Test
  void a_copy_has_the_sources_tags_unless_told_otherwise() {
    putTagged("a", "colour=red");
    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("a")
                .destinationBucket(BUCKET)
                .destinationKey("same")
                .tagging("colour=blue"));
    assertThat(tags("same")).containsExactly(tag("colour", "red"));
    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("a")
                .destinationBucket(BUCKET)
                .destinationKey("other")
                .taggingDirective(TaggingDirective.REPLACE)
                .tagging("colour=blue"));
    assertThat(tags("other")).containsExactly(tag("colour", "blue"));
    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("a")
                .destinationBucket(BUCKET)
                .destinationKey("none")
                .taggingDirective(TaggingDirective.REPLACE));
    assertThat(tags("none")).isEmpty();
  }
}
