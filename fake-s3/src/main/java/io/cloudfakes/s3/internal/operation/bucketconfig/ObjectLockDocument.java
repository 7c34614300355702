package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.AwsError;
import io.cloudfakes.s3.internal.rule.LockErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Versioning;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;

/** What a bucket's object lock must be like. */
final class ObjectLockDocument {
  private static final int MOST_DAYS = 36_500;
  private static final int MOST_YEARS = 100;

  private ObjectLockDocument() {}

  static AwsError absent(String bucket) {
    return LockErrors.noBucketConfiguration(bucket);
  }

  /** Locks protect versions: there must be some. */
  static void requireVersioning(Bucket bucket) {
    if (bucket.versioning() != Versioning.ENABLED) {
      throw LockErrors.versioningNeeded().asException();
    }
  }

  static void require(ObjectLockConfiguration document) {
    if (document.objectLockEnabled() == null) {
      throw ConfigurationErrors.malformed();
    }
    Completeness.requireKnown(document.objectLockEnabled());
    if (document.rule() != null) {
      requireRetention(document.rule().defaultRetention());
    }
  }

  private static void requireRetention(@Nullable DefaultRetention retention) {
    if (retention == null || retention.mode() == null) {
      throw ConfigurationErrors.malformed();
    }
    Completeness.requireKnown(retention.mode());
    Completeness.requireExactlyOne(retention.days(), retention.years());
    requirePeriod(retention.days(), MOST_DAYS);
    requirePeriod(retention.years(), MOST_YEARS);
  }

  private static void requirePeriod(@Nullable Integer period, int most) {
    if (period != null && period < 1) {
      throw LockErrors.invalidPeriod("Default retention period must be a positive integer value.")
          .asException();
    }
    if (period != null && period > most) {
      throw LockErrors.invalidPeriod("Default retention period is too large.").asException();
    }
  }
}
