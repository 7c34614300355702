package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.Tag;

class BucketTaggingTest extends ConfigurationTestCase {
  @BeforeEach
  void made() {
    bucket();
  }

  private int put(List<Tag> tags) {
    return s3.putBucketTagging(b -> b.bucket(BUCKET).tagging(t -> t.tagSet(tags)))
        .sdkHttpResponse()
        .statusCode();
  }

  private List<Tag> got() {
    return s3.getBucketTagging(b -> b.bucket(BUCKET)).tagSet();
  }

  private void hasNone() {
    assertThat(refused(404, "NoSuchTagSet", this::got))
        .contains("<Message>The TagSet does not exist</Message>")
        .contains("<BucketName>photos</BucketName>");
  }

  @Test
  void tags_take_the_place_of_those_before() {
    hasNone();
    assertThat(put(tags("team=blue", "stage=test"))).isEqualTo(204);
    assertThat(got()).containsExactlyElementsOf(tags("team=blue", "stage=test"));
    put(tags("team=red"));
    assertThat(got()).containsExactlyElementsOf(tags("team=red"));
    assertThat(s3.deleteBucketTagging(b -> b.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    hasNone();
  }

  @Test
  void an_empty_set_takes_all_tags_away() {
    put(tags("team=blue"));
    put(List.of());
    hasNone();
  }

  @Test
  void tags_no_bucket_may_have_are_refused() {
    String message = "Cannot provide multiple Tags with the same key";
    refused(400, "InvalidTag", message, () -> put(tags("Key1=a", "Key1=b")));
    assertThat(refused(400, "InvalidTag", () -> put(tags("Key1=a", "Key1=b"))))
        .contains("<TagKey>Key1</TagKey>");
    refused(
        400,
        "InvalidTag",
        "System tags cannot be added/updated by requester",
        () -> put(tags("aws:prefixed=a")));
    refused(
        400,
        "InvalidTag",
        "The TagKey you have provided is invalid",
        () -> put(tags("Key1,Key2=a")));
    refused(400, "InvalidTag", () -> put(List.of(tag("", "a"))));
    refused(400, "InvalidTag", () -> put(List.of(tag("k".repeat(129), "a"))));
    assertThat(refused(400, "InvalidTag", () -> put(tags("Key1=Val1,Val2"))))
        .contains("<Message>The TagValue you have provided is invalid</Message>")
        .contains("<TagKey>Key1</TagKey>")
        .contains("<TagValue>Val1,Val2</TagValue>");
    refused(400, "InvalidTag", () -> put(List.of(tag("k", "v".repeat(257)))));
    incomplete(
        "?tagging",
        "<Tagging/>",
        "<Tagging><TagSet><Tag><Key>k</Key></Tag></TagSet></Tagging>",
        "<Tagging><TagSet><Tag><Value>v</Value></Tag></TagSet></Tagging>");
    hasNone();
  }

  @Test
  void a_bucket_has_at_most_fifty_tags() {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      tags.add(tag("key-" + i, "value of 1 + " + i));
    }
    refused(400, "BadRequest", "Bucket tag count cannot be greater than 50", () -> put(tags));
    put(tags.subList(0, 50));
    assertThat(got()).hasSize(50);
  }
}
