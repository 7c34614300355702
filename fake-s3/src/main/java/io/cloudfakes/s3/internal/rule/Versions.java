package io.cloudfakes.s3.internal.rule;

import org.jspecify.annotations.Nullable;

/** The rules for version ids on buckets whose versioning was never enabled. */
public final class Versions {
  /** The id of the one version an unversioned object has. */
  public static final String NULL = "null";

  private Versions() {}

  /** Refuses an id that no object of an unversioned bucket can have. */
  public static void requireNullVersion(@Nullable String versionId) {
    if (versionId != null && !versionId.equals(NULL)) {
      throw S3Errors.invalidArgument("Invalid version id specified", "versionId", versionId)
          .asException();
    }
  }
}
