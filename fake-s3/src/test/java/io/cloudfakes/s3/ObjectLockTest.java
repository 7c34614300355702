package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;

class ObjectLockTest extends ConfigurationTestCase {
  private static final Instant IN_A_WEEK = START.plus(Duration.ofDays(7));

  @BeforeEach
  void made() {
    lockedBucket(BUCKET);
  }

  private void configure(Consumer<ObjectLockConfiguration.Builder> how) {
    s3.putObjectLockConfiguration(b -> b.bucket(BUCKET).objectLockConfiguration(how));
  }

  private void byDefault(Consumer<DefaultRetention.Builder> how) {
    configure(
        c -> c.objectLockEnabled(ObjectLockEnabled.ENABLED).rule(r -> r.defaultRetention(how)));
  }

  private ObjectLockConfiguration configuration() {
    return s3.getObjectLockConfiguration(b -> b.bucket(BUCKET)).objectLockConfiguration();
  }

  private void retain(String mode, Instant until, boolean bypass) {
    s3.putObjectRetention(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .retention(r -> r.mode(mode).retainUntilDate(until))
                .bypassGovernanceRetention(bypass ? true : null));
  }

  private ObjectLockRetention retention() {
    return s3.getObjectRetention(b -> b.bucket(BUCKET).key("a")).retention();
  }

  @Test
  void a_bucket_created_with_a_lock_has_one_without_a_rule() {
    assertThat(configuration().objectLockEnabled()).isEqualTo(ObjectLockEnabled.ENABLED);
    assertThat(configuration().rule()).isNull();
    byDefault(d -> d.mode(ObjectLockRetentionMode.GOVERNANCE).days(3));
    assertThat(configuration().rule().defaultRetention().days()).isEqualTo(3);
    byDefault(d -> d.mode(ObjectLockRetentionMode.COMPLIANCE).years(1));
    assertThat(configuration().rule().defaultRetention().years()).isEqualTo(1);
    configure(c -> c.objectLockEnabled(ObjectLockEnabled.ENABLED));
    assertThat(configuration().rule()).isNull();
  }

  @Test
  void a_bucket_without_versions_has_no_lock() {
    s3.createBucket(b -> b.bucket("plain"));
    assertThat(
            refused(
                404,
                "ObjectLockConfigurationNotFoundError",
                () -> s3.getObjectLockConfiguration(b -> b.bucket("plain"))))
        .contains("<Message>Object Lock configuration does not exist for this bucket</Message>")
        .contains("<BucketName>plain</BucketName>");
    refused(
        409,
        "InvalidBucketState",
        "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
        () ->
            s3.putObjectLockConfiguration(
                b ->
                    b.bucket("plain")
                        .objectLockConfiguration(
                            c -> c.objectLockEnabled(ObjectLockEnabled.ENABLED))));
    s3.putObject(
        b -> b.bucket("plain").key("a"),
        software.amazon.awssdk.core.sync.RequestBody.fromString("1"));
    String message = "Bucket is missing Object Lock Configuration";
    refused(
        400,
        "InvalidRequest",
        message,
        () ->
            s3.putObjectRetention(
                b ->
                    b.bucket("plain")
                        .key("a")
                        .retention(r -> r.mode("GOVERNANCE").retainUntilDate(IN_A_WEEK))));
    refused(
        400,
        "InvalidRequest",
        message,
        () -> s3.getObjectRetention(b -> b.bucket("plain").key("a")));
    refused(
        400,
        "InvalidRequest",
        message,
        () ->
            s3.putObjectLegalHold(b -> b.bucket("plain").key("a").legalHold(l -> l.status("ON"))));
    refused(
        400,
        "InvalidRequest",
        message,
        () -> s3.getObjectLegalHold(b -> b.bucket("plain").key("a")));
  }

  @Test
  void a_default_retention_has_a_mode_and_one_positive_period() {
    Consumer<Consumer<DefaultRetention.Builder>> put = this::byDefault;
    allMalformed(
        put,
        d -> d.days(1),
        d -> d.mode("GOVERNANCE"),
        d -> d.mode("GOVERNANCE").days(1).years(1),
        d -> d.mode("SUGGESTION").days(1));
    malformed(() -> configure(c -> c.objectLockEnabled("Disabled")));
    malformed(() -> configure(c -> {}));
    malformed(() -> configure(c -> c.objectLockEnabled(ObjectLockEnabled.ENABLED).rule(r -> {})));
    refused(
        400,
        "InvalidRetentionPeriod",
        "Default retention period must be a positive integer value.",
        () -> byDefault(d -> d.mode("GOVERNANCE").days(0)));
    refused(400, "InvalidRetentionPeriod", () -> byDefault(d -> d.mode("GOVERNANCE").years(101)));
  }

  @Test
  void retention_can_be_lengthened_by_all_and_shortened_only_past_governance() {
    put("a", "1");
    String message = "The specified object does not have a ObjectLock configuration";
    refused(404, "NoSuchObjectLockConfiguration", message, this::retention);
    retain("GOVERNANCE", IN_A_WEEK, false);
    assertThat(retention().mode()).isEqualTo(ObjectLockRetentionMode.GOVERNANCE);
    assertThat(retention().retainUntilDate()).isEqualTo(IN_A_WEEK);
    retain("GOVERNANCE", IN_A_WEEK.plusSeconds(1), false);
    String locked = "Access Denied because object protected by object lock.";
    refused(403, "AccessDenied", locked, () -> retain("GOVERNANCE", IN_A_WEEK, false));
    retain("GOVERNANCE", IN_A_WEEK, true);
    refused(403, "AccessDenied", locked, () -> retain("COMPLIANCE", IN_A_WEEK, false));
    refused(403, "AccessDenied", locked, () -> retain(null, null, false));
    retain("COMPLIANCE", IN_A_WEEK, true);
    refused(403, "AccessDenied", locked, () -> retain("GOVERNANCE", IN_A_WEEK, true));
    refused(403, "AccessDenied", locked, () -> retain("COMPLIANCE", START.plusSeconds(60), true));
    refused(403, "AccessDenied", locked, () -> retain(null, null, true));
    retain("COMPLIANCE", IN_A_WEEK.plusSeconds(1), false);
    assertThat(retention().retainUntilDate()).isEqualTo(IN_A_WEEK.plusSeconds(1));
  }

  @Test
  void retention_that_is_over_protects_nothing() {
    put("a", "1");
    retain("COMPLIANCE", IN_A_WEEK, false);
    aws.clock().advance(Duration.ofDays(8));
    assertThat(retention().retainUntilDate()).isEqualTo(IN_A_WEEK);
    retain(null, null, false);
    refused(404, "NoSuchObjectLockConfiguration", this::retention);
  }

  @Test
  void a_retention_has_a_mode_and_a_date_to_come() {
    put("a", "1");
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    assertThat(refused(400, "InvalidArgument", () -> retain("GOVERNANCE", past, false)))
        .contains("<Message>The retain until date must be in the future!</Message>")
        .contains("<ArgumentName>RetainUntilDate</ArgumentName>")
        .contains("<ArgumentValue>Tue Dec 31 16:00:00 PST 2019</ArgumentValue>");
    malformed(() -> retain("GOVERNANCE", null, false));
    malformed(() -> retain(null, IN_A_WEEK, false));
    malformed(() -> retain("SUGGESTION", IN_A_WEEK, false));
    refused(
        400,
        "MissingRequestBodyError",
        () -> s3.putObjectRetention(b -> b.bucket(BUCKET).key("a")));
    refused(
        404,
        "NoSuchKey",
        () ->
            s3.putObjectRetention(
                b ->
                    b.bucket(BUCKET)
                        .key("absent")
                        .retention(r -> r.mode("GOVERNANCE").retainUntilDate(IN_A_WEEK))));
  }

  @Test
  void a_legal_hold_is_on_or_off_and_leaves_retention_alone() {
    put("a", "1");
    refused(
        404,
        "NoSuchObjectLockConfiguration",
        () -> s3.getObjectLegalHold(b -> b.bucket(BUCKET).key("a")));
    retain("GOVERNANCE", IN_A_WEEK, false);
    s3.putObjectLegalHold(b -> b.bucket(BUCKET).key("a").legalHold(l -> l.status("ON")));
    assertThat(s3.getObjectLegalHold(b -> b.bucket(BUCKET).key("a")).legalHold().status())
        .isEqualTo(ObjectLockLegalHoldStatus.ON);
    s3.putObjectLegalHold(b -> b.bucket(BUCKET).key("a").legalHold(l -> l.status("OFF")));
    assertThat(s3.getObjectLegalHold(b -> b.bucket(BUCKET).key("a")).legalHold().status())
        .isEqualTo(ObjectLockLegalHoldStatus.OFF);
    assertThat(retention().retainUntilDate()).isEqualTo(IN_A_WEEK);
    malformed(
        () ->
            s3.putObjectLegalHold(
                b -> b.bucket(BUCKET).key("a").legalHold(l -> l.status("MAYBE"))));
    malformed(() -> s3.putObjectLegalHold(b -> b.bucket(BUCKET).key("a").legalHold(l -> {})));
    refused(
        400,
        "MissingRequestBodyError",
        () -> s3.putObjectLegalHold(b -> b.bucket(BUCKET).key("a")));
  }
}
