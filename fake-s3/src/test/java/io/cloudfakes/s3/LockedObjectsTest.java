package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.state.BucketChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Object lock where objects are written and deleted. */
class LockedObjectsTest extends S3TestCase {
  private static final String PROTECTED = "Access Denied because object protected by object lock.";
  private static final Instant UNTIL = START.plus(Duration.ofDays(1));

  @BeforeEach
  void aBucketWithLocks() {
    bucket();
    s3.putBucketVersioning(
        b ->
            b.bucket(BUCKET)
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    locks(null);
  }

  private void locks(DefaultRetention byDefault) {
    ObjectLockConfiguration.Builder configuration =
        ObjectLockConfiguration.builder().objectLockEnabled("Enabled");
    if (byDefault != null) {
      configuration.rule(r -> r.defaultRetention(byDefault));
    }
    aws.store(S3Service.SERVICE)
        .commit(List.of(BucketChange.Configured.of(BUCKET, configuration.build())));
  }

  private String put(String key, Consumer<PutObjectRequest.Builder> more) {
    return s3.putObject(
            b -> {
              b.bucket(BUCKET).key(key);
              more.accept(b);
            },
            RequestBody.fromString("1"))
        .versionId();
  }

  private String locked(ObjectLockMode mode) {
    return put("a", b -> b.objectLockMode(mode).objectLockRetainUntilDate(UNTIL));
  }

  private void delete(String versionId, Boolean bypass) {
    s3.deleteObject(
        b -> b.bucket(BUCKET).key("a").versionId(versionId).bypassGovernanceRetention(bypass));
  }

  private HeadObjectResponse head() {
    return s3.headObject(b -> b.bucket(BUCKET).key("a"));
  }

  @Test
  void a_locked_version_says_so_and_stays() {
    String id = locked(ObjectLockMode.COMPLIANCE);
    assertThat(head().objectLockMode()).isEqualTo(ObjectLockMode.COMPLIANCE);
    assertThat(head().objectLockRetainUntilDate()).isEqualTo(UNTIL);
    assertThat(head().objectLockLegalHoldStatus()).isNull();
    assertThat(refused(403, "AccessDenied", () -> delete(id, null))).contains(PROTECTED);
    refused(403, "AccessDenied", () -> delete(id, true));
    delete(null, null);
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId(id)).asUtf8String())
        .isEqualTo("1");
    aws.clock().advance(Duration.ofDays(2));
    delete(id, null);
    refused(
        404,
        "NoSuchVersion",
        () -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a").versionId(id)));
  }

  @Test
  void governance_may_be_bypassed() {
    String id = locked(ObjectLockMode.GOVERNANCE);
    refused(403, "AccessDenied", () -> delete(id, null));
    delete(id, true);
    assertThat(s3.listObjectVersions(b -> b.bucket(BUCKET)).versions()).isEmpty();
  }

  @Test
  void a_legal_hold_has_no_end() {
    String id = put("a", b -> b.objectLockLegalHoldStatus(ObjectLockLegalHoldStatus.ON));
    assertThat(head().objectLockLegalHoldStatus()).isEqualTo(ObjectLockLegalHoldStatus.ON);
    aws.clock().advance(Duration.ofDays(10_000));
    assertThat(refused(403, "AccessDenied", () -> delete(id, true))).contains(PROTECTED);
  }

  @Test
  void a_bucket_locks_by_default() {
    locks(DefaultRetention.builder().mode(ObjectLockRetentionMode.GOVERNANCE).days(30).build());
    put("a", b -> {});
    assertThat(head().objectLockMode()).isEqualTo(ObjectLockMode.GOVERNANCE);
    assertThat(head().objectLockRetainUntilDate())
        .isBetween(START.plus(Duration.ofDays(30)), START.plus(Duration.ofDays(31)));
    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("a")
                .destinationBucket(BUCKET)
                .destinationKey("a")
                .objectLockMode(ObjectLockMode.COMPLIANCE)
                .objectLockRetainUntilDate(UNTIL)
                .storageClass("STANDARD"));
    assertThat(head().objectLockMode()).isEqualTo(ObjectLockMode.COMPLIANCE);
    assertThat(head().objectLockRetainUntilDate()).isEqualTo(UNTIL);
  }

  @Test
  void a_lock_must_end_in_the_future() {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    put(
                        "a",
                        b ->
                            b.objectLockMode(ObjectLockMode.GOVERNANCE)
                                .objectLockRetainUntilDate(START.minusSeconds(1)))))
        .contains("The retain until date must be in the future!");
    assertThat(send("PUT", url("a"), Map.of("x-amz-object-lock-legal-hold", "ON"), "1").body())
        .contains("Content-MD5 OR x-amz-checksum- HTTP header is required");
  }

  @Test
  void of_many_to_delete_the_locked_ones_are_refused() {
    String id = locked(ObjectLockMode.GOVERNANCE);
    DeleteObjectsResponse answer = deleteMany(id, null);
    assertThat(answer.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo("AccessDenied");
              assertThat(error.message()).isEqualTo(PROTECTED);
              assertThat(error.versionId()).isEqualTo(id);
            });
    assertThat(deleteMany(id, true).deleted()).hasSize(1);
  }

  private DeleteObjectsResponse deleteMany(String id, Boolean bypass) {
    return s3.deleteObjects(
        b ->
            b.bucket(BUCKET)
                .bypassGovernanceRetention(bypass)
                .delete(d -> d.objects(ObjectIdentifier.builder().key("a").versionId(id).build())));
  }

  @Test
  void versioning_cannot_be_suspended_under_locks() {
    assertThat(
            refused(
                409,
                "InvalidBucketState",
                () ->
                    s3.putBucketVersioning(
                        b ->
                            b.bucket(BUCKET)
                                .versioningConfiguration(
                                    v -> v.status(BucketVersioningStatus.SUSPENDED)))))
        .contains("the versioning state cannot be changed.");
  }
}
