package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.AwsError;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The errors of object lock: AWS's codes, messages, statuses and further members. */
public final class LockErrors {
  /** As AWS repeats dates of retention: in the local time of its home. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.ENGLISH)
          .withZone(ZoneId.of("America/Los_Angeles"));

  private LockErrors() {}

  /** Something that is protected from deletion, or whose protection would be weakened. */
  static AwsError objectProtected() {
    return AwsError.of(
        "AccessDenied", 403, "Access Denied because object protected by object lock.");
  }

  /** A lock asked for in a bucket that has none. */
  static AwsError missingConfiguration() {
    return S3Errors.invalidRequest("Bucket is missing Object Lock Configuration");
  }

  public static AwsError noObjectLock() {
    return AwsError.of(
        "NoSuchObjectLockConfiguration",
        404,
        "The specified object does not have a ObjectLock configuration");
  }

  public static AwsError noBucketConfiguration(String bucket) {
    return AwsError.of(
            "ObjectLockConfigurationNotFoundError",
            404,
            "Object Lock configuration does not exist for this bucket")
        .with("BucketName", bucket);
  }

  public static AwsError versioningNeeded() {
    return AwsError.of(
        "InvalidBucketState",
        409,
        "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
  }

  static AwsError versioningFixed() {
    return AwsError.of(
        "InvalidBucketState",
        409,
        "An Object Lock configuration is present on this bucket, so the versioning state cannot be"
            + " changed.");
  }

  static AwsError bypassWithoutLock() {
    return S3Errors.invalidArgument(
        "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.",
        "x-amz-bypass-governance-retention");
  }

  /**
   * A date of retention that is over already.
   *
   * @param argument where it stood
   */
  static AwsError dateInThePast(String argument, Instant date) {
    return S3Errors.invalidArgument(
        "The retain until date must be in the future!", argument, DATE.format(date));
  }

  static AwsError unknownMode(String mode) {
    return S3Errors.invalidArgument("Unknown wormMode directive.", "x-amz-object-lock-mode", mode);
  }

  static AwsError modeAndDateNeeded(String missing) {
    return S3Errors.invalidArgument(
        "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
        missing);
  }

  /** A default retention of no or too long time. */
  public static AwsError invalidPeriod(String message) {
    return AwsError.of("InvalidRetentionPeriod", 400, message);
  }
}
