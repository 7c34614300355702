package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.OptionalObjectAttributes;
import software.amazon.awssdk.services.s3.model.RestoreObjectResponse;
import software.amazon.awssdk.services.s3.model.RestoreStatus;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.Tier;

class ArchivesTest extends S3TestCase {
  @BeforeEach
  void aBucket() {
    bucket();
  }

  private void put(String key, StorageClass storageClass) {
    s3.putObject(
        b -> b.bucket(BUCKET).key(key).storageClass(storageClass), RequestBody.fromString("1"));
  }

  private RestoreObjectResponse restore(String key, int days, Tier tier) {
    return s3.restoreObject(
        b ->
            b.bucket(BUCKET)
                .key(key)
                .restoreRequest(r -> r.days(days).glacierJobParameters(j -> j.tier(tier))));
  }

  private String restoreHeader(String key) {
    return s3.headObject(b -> b.bucket(BUCKET).key(key)).restore();
  }

  private RestoreStatus listed() {
    return s3.listObjectsV2(
            b -> b.bucket(BUCKET).optionalObjectAttributes(OptionalObjectAttributes.RESTORE_STATUS))
        .contents()
        .get(0)
        .restoreStatus();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REDUCED_REDUNDANCY",
        "STANDARD_IA",
        "ONEZONE_IA",
        "INTELLIGENT_TIERING",
        "GLACIER_IR"
      })
  void other_classes_are_read_like_standard(String name) {
    put("a", StorageClass.fromValue(name));
    assertThat(get("a")).isEqualTo("1");
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).storageClassAsString())
        .isEqualTo(name);
    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents().get(0).storageClassAsString())
        .isEqualTo(name);
    assertThat(refused(403, "InvalidObjectState", () -> restore("a", 1, Tier.STANDARD)))
        .contains("Restore is not allowed for the object's current storage class")
        .contains("<StorageClass>" + name + "</StorageClass>");
  }

  @Test
  void a_standard_object_does_not_say_so() {
    put("a", StorageClass.STANDARD);
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).storageClass()).isNull();
    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents().get(0).storageClassAsString())
        .isEqualTo("STANDARD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GLACIER", "DEEP_ARCHIVE"})
  void an_archived_object_cannot_be_read(String name) {
    put("a", StorageClass.fromValue(name));
    assertThat(refused(403, "InvalidObjectState", () -> get("a")))
        .contains("The operation is not valid for the object's storage class")
        .contains("<StorageClass>" + name + "</StorageClass>");
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).contentLength()).isEqualTo(1);
    refused(
        403,
        "InvalidObjectState",
        () ->
            s3.copyObject(
                b ->
                    b.sourceBucket(BUCKET)
                        .sourceKey("a")
                        .destinationBucket(BUCKET)
                        .destinationKey("b")));
  }

  @ParameterizedTest
  @CsvSource({
    "GLACIER, Expedited, 5",
    "GLACIER, Standard, 300",
    "GLACIER, Bulk, 720",
    "DEEP_ARCHIVE, Standard, 720",
    "DEEP_ARCHIVE, Bulk, 2880"
  })
  void a_retrieval_takes_its_time(String storageClass, String tier, long minutes) {
    put("a", StorageClass.fromValue(storageClass));
    assertThat(restore("a", 2, Tier.fromValue(tier)).sdkHttpResponse().statusCode()).isEqualTo(202);
    assertThat(restoreHeader("a")).isEqualTo("ongoing-request=\"true\"");
    assertThat(listed().isRestoreInProgress()).isTrue();
    assertThat(refused(409, "RestoreAlreadyInProgress", () -> restore("a", 2, Tier.STANDARD)))
        .contains("Object restore is already in progress");
    aws.clock().advance(Duration.ofMinutes(minutes - 1));
    refused(403, "InvalidObjectState", () -> get("a"));
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(get("a")).isEqualTo("1");
    assertThat(restoreHeader("a"))
        .startsWith("ongoing-request=\"false\", expiry-date=\"")
        .endsWith("00:00:00 GMT\"");
  }

  @Test
  void a_restored_copy_goes_again() {
    put("a", StorageClass.GLACIER);
    restore("a", 3, Tier.STANDARD);
    aws.clock().advance(Duration.ofHours(5));
    assertThat(restoreHeader("a"))
        .isEqualTo("ongoing-request=\"false\", expiry-date=\"Thu, 05 Mar 2026 00:00:00 GMT\"");
    assertThat(listed().isRestoreInProgress()).isFalse();
    assertThat(listed().restoreExpiryDate()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    aws.clock().set(Instant.parse("2026-03-04T23:00:00Z"));
    assertThat(get("a")).isEqualTo("1");
    aws.clock().set(Instant.parse("2026-03-05T00:00:00Z"));
    refused(403, "InvalidObjectState", () -> get("a"));
    assertThat(restoreHeader("a")).isNull();
    assertThat(listed()).isNull();
  }

  @Test
  void a_restored_copy_may_be_kept_longer() {
    put("a", StorageClass.GLACIER);
    restore("a", 1, Tier.EXPEDITED);
    aws.clock().advance(Duration.ofHours(1));
    assertThat(restore("a", 10, Tier.STANDARD).sdkHttpResponse().statusCode()).isEqualTo(200);
    aws.clock().advance(Duration.ofDays(5));
    assertThat(get("a")).isEqualTo("1");
    aws.clock().advance(Duration.ofDays(6));
    refused(403, "InvalidObjectState", () -> get("a"));
  }

  @Test
  void a_restore_ends_with_its_object() {
    put("a", StorageClass.GLACIER);
    restore("a", 1, Tier.STANDARD);
    put("a", StorageClass.GLACIER);
    aws.clock().advance(Duration.ofHours(6));
    assertThat(restoreHeader("a")).isNull();
    refused(403, "InvalidObjectState", () -> get("a"));
  }

  @Test
  void a_restore_has_its_rules() {
    put("a", StorageClass.DEEP_ARCHIVE);
    assertThat(refused(400, "InvalidArgument", () -> restore("a", 1, Tier.EXPEDITED)))
        .contains("Retrieval option is not supported by this storage class");
    refused(400, "InvalidArgument", () -> restore("a", 0, Tier.STANDARD));
    refused(
        400,
        "MalformedXML",
        () -> s3.restoreObject(b -> b.bucket(BUCKET).key("a").restoreRequest(r -> {})));
    refused(404, "NoSuchKey", () -> restore("nothing", 1, Tier.STANDARD));
    refused(
        501,
        "NotImplemented",
        () ->
            s3.restoreObject(
                b -> b.bucket(BUCKET).key("a").restoreRequest(r -> r.type("SELECT").days(1))));
    assertThat(restoreHeader("a")).isNull();
  }

  @Test
  void a_copy_is_standard_unless_told_otherwise() {
    put("a", StorageClass.STANDARD_IA);
    s3.copyObject(
        b -> b.sourceBucket(BUCKET).sourceKey("a").destinationBucket(BUCKET).destinationKey("b"));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("b")).storageClass()).isNull();
    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("b")
                .destinationBucket(BUCKET)
                .destinationKey("b")
                .storageClass(StorageClass.GLACIER));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("b")).storageClass())
        .isEqualTo(StorageClass.GLACIER);
    refused(
        400,
        "InvalidArgument",
        () -> s3.listObjectsV2(b -> b.bucket(BUCKET).optionalObjectAttributesWithStrings("All")));
  }

  @Test
  void an_older_version_may_be_restored() {
    s3.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    put("a", StorageClass.GLACIER);
    String older = s3.headObject(b -> b.bucket(BUCKET).key("a")).versionId();
    put("a", StorageClass.GLACIER);
    s3.restoreObject(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .versionId(older)
                .restoreRequest(r -> r.days(1).glacierJobParameters(j -> j.tier(Tier.BULK))));
    aws.clock().advance(Duration.ofHours(12));
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId(older)).asUtf8String())
        .isEqualTo("1");
    assertThat(restoreHeader("a")).isNull();
    assertThat(
            s3.listObjectVersions(
                    b ->
                        b.bucket(BUCKET)
                            .optionalObjectAttributes(OptionalObjectAttributes.RESTORE_STATUS))
                .versions())
        .extracting(v -> v.restoreStatus() != null)
        .containsExactly(false, true);
  }
}
