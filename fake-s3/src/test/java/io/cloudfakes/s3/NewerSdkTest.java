package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.BucketAbacStatus;
import software.amazon.awssdk.services.s3.model.EncryptionType;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * What the oldest supported SDK has no words for; it is left out where that one is compiled
 * against.
 */
class NewerSdkTest extends ConfigurationTestCase {
  @BeforeEach
  void made() {
    bucket();
  }

  private void put(Consumer<ServerSideEncryptionRule.Builder> rule) {
    s3.putBucketEncryption(
        b -> b.bucket(BUCKET).serverSideEncryptionConfiguration(c -> c.rules(rule)));
  }

  @Test
  void keys_of_customers_can_be_blocked() {
    put(r -> r.blockedEncryptionTypes(t -> t.encryptionType(EncryptionType.SSE_C)));
    ServerSideEncryptionRule got =
        s3.getBucketEncryption(b -> b.bucket(BUCKET))
            .serverSideEncryptionConfiguration()
            .rules()
            .get(0);
    assertThat(got.blockedEncryptionTypes().encryptionType()).containsExactly(EncryptionType.SSE_C);
    assertThat(got.applyServerSideEncryptionByDefault().sseAlgorithm())
        .isEqualTo(ServerSideEncryption.AES256);
    malformed(() -> put(r -> r.blockedEncryptionTypes(t -> t.encryptionTypeWithStrings("SSE"))));
  }

  @Test
  void a_bucket_can_be_created_with_tags() {
    s3.createBucket(
        b -> b.bucket("tagged").createBucketConfiguration(c -> c.tags(tags("team=blue"))));
    assertThat(s3.getBucketTagging(b -> b.bucket("tagged")).tagSet())
        .containsExactlyElementsOf(tags("team=blue"));
  }

  @Test
  void a_bucket_is_not_created_with_tags_it_may_not_have() {
    for (List<Tag> tags : List.of(tags("aws:k=v"), tags("k=v", "k=w"), tags("k,l=v"))) {
      refused(
          400,
          "InvalidTag",
          () ->
              s3.createBucket(
                  b -> b.bucket("tagged").createBucketConfiguration(c -> c.tags(tags))));
    }
    refused(404, "NoSuchBucket", () -> s3.getBucketTagging(b -> b.bucket("tagged")));
  }

  @Test
  void tags_that_decide_on_access_are_not_put_or_deleted_all_at_once() {
    tag("team=blue");
    assertThat(abac()).isEqualTo(BucketAbacStatus.DISABLED);
    s3.putBucketAbac(b -> b.bucket(BUCKET).abacStatus(a -> a.status(BucketAbacStatus.ENABLED)));
    assertThat(abac()).isEqualTo(BucketAbacStatus.ENABLED);
    refused(400, "InvalidRequest", () -> tag("team=red"));
    refused(400, "InvalidRequest", () -> s3.deleteBucketTagging(b -> b.bucket(BUCKET)));
    assertThat(s3.getBucketTagging(b -> b.bucket(BUCKET)).tagSet())
        .containsExactlyElementsOf(tags("team=blue"));
    s3.putBucketAbac(b -> b.bucket(BUCKET).abacStatus(a -> a.status(BucketAbacStatus.DISABLED)));
    tag("team=red");
    malformed(() -> s3.putBucketAbac(b -> b.bucket(BUCKET).abacStatus(a -> a.status("Maybe"))));
    malformed(() -> s3.putBucketAbac(b -> b.bucket(BUCKET).abacStatus(a -> {})));
  }

  private void tag(String tag) {
    s3.putBucketTagging(b -> b.bucket(BUCKET).tagging(t -> t.tagSet(tags(tag))));
  }

  private BucketAbacStatus abac() {
    return s3.getBucketAbac(b -> b.bucket(BUCKET)).abacStatus().status();
  }
}
