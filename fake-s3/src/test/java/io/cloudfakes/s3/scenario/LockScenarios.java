package io.cloudfakes.s3.scenario;

import static io.cloudfakes.s3.scenario.Stage.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;

/** Versions protected from deletion. */
final class LockScenarios {
  private LockScenarios() {}

  static void addTo(Scenarios all) {
    all.onEach(
        LockScenarios::configuration, "PutObjectLockConfiguration", "GetObjectLockConfiguration");
    all.onEach(LockScenarios::retention, "PutObjectRetention", "GetObjectRetention");
    all.onEach(LockScenarios::hold, "PutObjectLegalHold", "GetObjectLegalHold");
  }

  private static void configuration(Stage stage) {
    stage.bucket("plain");
    stage.refused(
        404,
        "ObjectLockConfigurationNotFoundError",
        () -> stage.s3().getObjectLockConfiguration(b -> b.bucket("plain")));
    ObjectLockConfiguration wanted =
        ObjectLockConfiguration.builder()
            .objectLockEnabled(ObjectLockEnabled.ENABLED)
            .rule(r -> r.defaultRetention(d -> d.mode(ObjectLockRetentionMode.GOVERNANCE).days(3)))
            .build();
    stage.refused(
        409,
        "InvalidBucketState",
        () ->
            stage
                .s3()
                .putObjectLockConfiguration(
                    b -> b.bucket("plain").objectLockConfiguration(wanted)));
    stage.lockable();
    stage.s3().putObjectLockConfiguration(b -> b.bucket(BUCKET).objectLockConfiguration(wanted));
    assertThat(
            stage.s3().getObjectLockConfiguration(b -> b.bucket(BUCKET)).objectLockConfiguration())
        .isEqualTo(wanted);
    stage.put("k", "locked by the bucket's default");
    assertThat(
            stage
                .s3()
                .getObjectRetention(b -> b.bucket(BUCKET).key("k"))
                .retention()
                .modeAsString())
        .isEqualTo("GOVERNANCE");
  }

  private static void retention(Stage stage) {
    stage.lockable();
    String version = stage.put("k", "hello").versionId();
    stage.refused(
        404,
        "NoSuchObjectLockConfiguration",
        () -> stage.s3().getObjectRetention(b -> b.bucket(BUCKET).key("k")));
    Instant until =
        stage.aws().clock().instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
    ObjectLockRetention wanted =
        ObjectLockRetention.builder()
            .mode(ObjectLockRetentionMode.COMPLIANCE)
            .retainUntilDate(until)
            .build();
    stage.s3().putObjectRetention(b -> b.bucket(BUCKET).key("k").retention(wanted));
    assertThat(stage.s3().getObjectRetention(b -> b.bucket(BUCKET).key("k")).retention())
        .isEqualTo(wanted);
    stage.refused(
        403,
        "AccessDenied",
        () -> stage.s3().deleteObject(b -> b.bucket(BUCKET).key("k").versionId(version)));
    stage.refused(
        400,
        "InvalidArgument",
        () ->
            stage
                .s3()
                .putObjectRetention(
                    b ->
                        b.bucket(BUCKET)
                            .key("k")
                            .retention(
                                r ->
                                    r.mode(ObjectLockRetentionMode.GOVERNANCE)
                                        .retainUntilDate(until.minus(Duration.ofDays(9))))));
    stage.aws().clock().advance(Duration.ofDays(3));
    stage.s3().deleteObject(b -> b.bucket(BUCKET).key("k").versionId(version));
    assertThat(stage.fake().bucket(BUCKET).keys()).isEmpty();
  }

  private static void hold(Stage stage) {
    stage.lockable();
    String version = stage.put("k", "hello").versionId();
    hold(stage, ObjectLockLegalHoldStatus.ON);
    assertThat(stage.s3().getObjectLegalHold(b -> b.bucket(BUCKET).key("k")).legalHold().status())
        .isEqualTo(ObjectLockLegalHoldStatus.ON);
    stage.refused(
        403,
        "AccessDenied",
        () -> stage.s3().deleteObject(b -> b.bucket(BUCKET).key("k").versionId(version)));
    hold(stage, ObjectLockLegalHoldStatus.OFF);
    stage.s3().deleteObject(b -> b.bucket(BUCKET).key("k").versionId(version));
    stage.bucket("plain");
    stage.s3().putObject(b -> b.bucket("plain").key("k"), RequestBody.empty());
    stage.refused(
        400,
        "InvalidRequest",
        () ->
            stage
                .s3()
                .putObjectLegalHold(
                    b ->
                        b.bucket("plain")
                            .key("k")
                            .legalHold(h -> h.status(ObjectLockLegalHoldStatus.ON))));
  }

  private static void hold(Stage stage, ObjectLockLegalHoldStatus status) {
    stage.s3().putObjectLegalHold(b -> b.bucket(BUCKET).key("k").legalHold(h -> h.status(status)));
  }
}
