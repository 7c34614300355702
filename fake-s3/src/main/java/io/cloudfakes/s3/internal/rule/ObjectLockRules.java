package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;

/** The rules of object lock: what protects a version, and who may take the protection away. */
public final class ObjectLockRules {
  private static final String COMPLIANCE = ObjectLockMode.COMPLIANCE.toString();
  private static final String HOLD = ObjectLockLegalHoldStatus.ON.toString();

  /** AWS does not say how long a year of retention is. */
  private static final int DAYS_OF_A_YEAR = 365;

  private ObjectLockRules() {}

  /** Whether versions in the bucket can be locked. */
  public static boolean isEnabled(Bucket bucket) {
    return bucket.document(ObjectLockConfiguration.class) != null;
  }

  /** Refuses to lock, or look at locks, in a bucket without object lock. */
  public static void requireEnabled(Bucket bucket) {
    if (!isEnabled(bucket)) {
      throw LockErrors.missingConfiguration().asException();
    }
  }

  /** Refuses to suspend the versioning that object lock stands on. */
  public static void requireVersioningMaySuspend(Bucket bucket) {
    if (isEnabled(bucket)) {
      throw LockErrors.versioningFixed().asException();
    }
  }

  /**
   * Refuses to go past locks in a bucket that has none.
   *
   * @param bypass the header {@code x-amz-bypass-governance-retention}; null when it is not sent
   */
  public static void requireBypassApplies(Bucket bucket, @Nullable Boolean bypass) {
    if (Boolean.TRUE.equals(bypass) && !isEnabled(bucket)) {
      throw LockErrors.bypassWithoutLock().asException();
    }
  }

  /** Whether a retention is running. */
  static boolean isRetained(ObjectLock lock, Instant now) {
    return lock.mode() != null && lock.retainUntil() != null && lock.retainUntil().isAfter(now);
  }

  /** Whether only someone who may bypass governance may delete the version. */
  static boolean needsBypass(ObjectLock lock, Instant now) {
    return isRetained(lock, now) && !COMPLIANCE.equals(lock.mode());
  }

  /**
   * Whether the version may be deleted: S3's own lifecycle asks this too, and never bypasses.
   *
   * @param bypass whether the caller bypasses governance, and may
   */
  public static boolean isDeletable(ObjectLock lock, boolean bypass, Instant now) {
    return !HOLD.equals(lock.legalHold())
        && (!isRetained(lock, now) || (bypass && needsBypass(lock, now)));
  }

  /**
   * Refuses to delete a version that is locked. To be asked where a version is named; the marker of
   * a plain deletion deletes nothing.
   *
   * @param bypass whether the caller bypasses governance, and may
   */
  public static void requireDeletable(StoredObject version, boolean bypass, Instant now) {
    if (!isDeletable(version.attributes().lock(), bypass, now)) {
      throw LockErrors.objectProtected().asException();
    }
  }

  /**
   * The lock of a version about to be written: what the request's headers say, else the bucket's
   * default retention.
   *
   * @param mode the header {@code x-amz-object-lock-mode}
   * @param until the header {@code x-amz-object-lock-retain-until-date}
   * @param legalHold the header {@code x-amz-object-lock-legal-hold}
   */
  public static ObjectLock ofNewVersion(
      Bucket bucket,
      @Nullable String mode,
      @Nullable Instant until,
      @Nullable String legalHold,
      Instant now) {
    requireHeaders(mode, until, legalHold);
    ObjectLockConfiguration configuration = bucket.document(ObjectLockConfiguration.class);
    if (configuration == null) {
      if (mode != null || legalHold != null) {
        throw LockErrors.missingConfiguration().asException();
      }
      return ObjectLock.NONE;
    }
    if (until != null) {
      requireFuture("x-amz-object-lock-retain-until-date", until, now);
      return new ObjectLock(mode, until, legalHold);
    }
    DefaultRetention byDefault =
        configuration.rule() == null ? null : configuration.rule().defaultRetention();
    if (byDefault == null) {
      return legalHold == null ? ObjectLock.NONE : new ObjectLock(null, null, legalHold);
    }
    return new ObjectLock(byDefault.modeAsString(), now.plus(period(byDefault)), legalHold);
  }

  /** Refuses lock headers that contradict themselves, whatever the bucket. */
  public static void requireHeaders(
      @Nullable String mode, @Nullable Instant until, @Nullable String legalHold) {
    if (mode != null && !isMode(mode)) {
      throw LockErrors.unknownMode(mode).asException();
    }
    if ((mode == null) != (until == null)) {
      throw LockErrors.modeAndDateNeeded(
              mode == null ? "x-amz-object-lock-mode" : "x-amz-object-lock-retain-until-date")
          .asException();
    }
    if (legalHold != null && !isLegalHold(legalHold)) {
      throw S3Errors.malformedXml().asException();
    }
  }

  /**
   * A lock with another retention.
   *
   * @param mode null, with {@code until}, to take the retention away
   * @param bypass whether the caller bypasses governance, and may
   */
  public static ObjectLock withRetention(
      ObjectLock lock,
      @Nullable String mode,
      @Nullable Instant until,
      boolean bypass,
      Instant now) {
    if ((mode == null) != (until == null) || (mode != null && !isMode(mode))) {
      throw S3Errors.malformedXml().asException();
    }
    if (until != null) {
      requireFuture("RetainUntilDate", until, now);
    }
    if (weakens(lock, mode, until, now) && !(bypass && needsBypass(lock, now))) {
      throw LockErrors.objectProtected().asException();
    }
    return new ObjectLock(mode, until, lock.legalHold());
  }

  /**
   * Whether a running retention would be ended, shortened, or put in another mode. AWS takes the
   * way from governance to compliance for a weakening too, when it comes without bypass.
   */
  private static boolean weakens(
      ObjectLock lock, @Nullable String mode, @Nullable Instant until, Instant now) {
    return isRetained(lock, now)
        && (until == null
            || until.isBefore(lock.retainUntil())
            || !Objects.equals(lock.mode(), mode));
  }

  private static void requireFuture(String argument, Instant until, Instant now) {
    if (!until.isAfter(now)) {
      throw LockErrors.dateInThePast(argument, until).asException();
    }
  }

  private static Duration period(DefaultRetention retention) {
    Integer days = retention.days();
    return Duration.ofDays(days != null ? days : (long) retention.years() * DAYS_OF_A_YEAR);
  }

  static boolean isMode(String mode) {
    return ObjectLockMode.fromValue(mode) != ObjectLockMode.UNKNOWN_TO_SDK_VERSION;
  }

  public static boolean isLegalHold(String status) {
    return ObjectLockLegalHoldStatus.fromValue(status)
        != ObjectLockLegalHoldStatus.UNKNOWN_TO_SDK_VERSION;
  }
}
