package io.cloudfakes.s3.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectLock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;

class ObjectLockRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Bucket PLAIN =
      Bucket.create("photos", "us-east-1", null, "000000000000", NOW);
  private static final Bucket LOCKED =
      PLAIN.with(
          ObjectLockConfiguration.builder().objectLockEnabled(ObjectLockEnabled.ENABLED).build());

  private static Bucket retaining(Consumer<DefaultRetention.Builder> byDefault) {
    return PLAIN.with(
        ObjectLockConfiguration.builder()
            .objectLockEnabled(ObjectLockEnabled.ENABLED)
            .rule(r -> r.defaultRetention(byDefault))
            .build());
  }

  private static void refused(String code, ThrowingCallable call) {
    AwsErrorException refusal = catchThrowableOfType(AwsErrorException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.error().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    // mode, seconds left, legal hold, bypass, whether it may be deleted
    ",,,false,true",
    "GOVERNANCE,60,,false,false",
    "GOVERNANCE,60,,true,true",
    "GOVERNANCE,0,,false,true",
    "COMPLIANCE,60,,true,false",
    "COMPLIANCE,-60,,false,true",
    ",,ON,true,false",
    ",,OFF,false,true",
    "GOVERNANCE,60,ON,true,false",
    "COMPLIANCE,-60,ON,false,false"
  })
  void what_protects_a_version(
      String mode, Long left, String hold, boolean bypass, boolean deletable) {
    Instant until = left == null ? null : NOW.plusSeconds(left);
    assertThat(ObjectLockRules.isDeletable(new ObjectLock(mode, until, hold), bypass, NOW))
        .isEqualTo(deletable);
  }

  @Test
  void a_new_version_is_locked_as_its_headers_say_or_as_the_bucket_does() {
    assertThat(ObjectLockRules.ofNewVersion(PLAIN, null, null, null, NOW))
        .isEqualTo(ObjectLock.NONE);
    assertThat(ObjectLockRules.ofNewVersion(LOCKED, null, null, null, NOW))
        .isEqualTo(ObjectLock.NONE);
    assertThat(ObjectLockRules.ofNewVersion(LOCKED, "GOVERNANCE", LATER, "ON", NOW))
        .isEqualTo(new ObjectLock("GOVERNANCE", LATER, "ON"));
    Bucket byDefault = retaining(d -> d.mode("COMPLIANCE").days(2));
    assertThat(ObjectLockRules.ofNewVersion(byDefault, null, null, "OFF", NOW))
        .isEqualTo(new ObjectLock("COMPLIANCE", NOW.plus(Duration.ofDays(2)), "OFF"));
    assertThat(ObjectLockRules.ofNewVersion(byDefault, "GOVERNANCE", LATER, null, NOW))
        .isEqualTo(new ObjectLock("GOVERNANCE", LATER, null));
    assertThat(
            ObjectLockRules.ofNewVersion(
                    retaining(d -> d.mode("GOVERNANCE").years(2)), null, null, null, NOW)
                .retainUntil())
        .isEqualTo(NOW.plus(Duration.ofDays(730)));
  }

  @Test
  void headers_that_lock_must_be_complete_and_the_bucket_must_have_a_lock() {
    refused(
        "InvalidArgument",
        () -> ObjectLockRules.ofNewVersion(LOCKED, "SUGGESTION", LATER, null, NOW));
    refused(
        "InvalidArgument",
        () -> ObjectLockRules.ofNewVersion(LOCKED, "GOVERNANCE", null, null, NOW));
    refused("InvalidArgument", () -> ObjectLockRules.ofNewVersion(LOCKED, null, LATER, null, NOW));
    refused(
        "InvalidArgument",
        () -> ObjectLockRules.ofNewVersion(LOCKED, "GOVERNANCE", NOW, null, NOW));
    refused("MalformedXML", () -> ObjectLockRules.ofNewVersion(LOCKED, null, null, "MAYBE", NOW));
    refused(
        "InvalidRequest",
        () -> ObjectLockRules.ofNewVersion(PLAIN, "GOVERNANCE", LATER, null, NOW));
    refused("InvalidRequest", () -> ObjectLockRules.ofNewVersion(PLAIN, null, null, "OFF", NOW));
  }

  @Test
  void locks_hold_the_buckets_versioning_and_give_bypass_its_meaning() {
    refused("InvalidBucketState", () -> ObjectLockRules.requireVersioningMaySuspend(LOCKED));
    assertThatCode(() -> ObjectLockRules.requireVersioningMaySuspend(PLAIN))
        .doesNotThrowAnyException();
    refused("InvalidArgument", () -> ObjectLockRules.requireBypassApplies(PLAIN, true));
    assertThatCode(
            () -> {
              ObjectLockRules.requireBypassApplies(PLAIN, false);
              ObjectLockRules.requireBypassApplies(PLAIN, null);
              ObjectLockRules.requireBypassApplies(LOCKED, true);
            })
        .doesNotThrowAnyException();
  }
}
