package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/** Version ids: how they are made, which a bucket takes, and what is found by them. */
public final class Versions {
  private static final int LENGTH = 32;

  private Versions() {}

  /** The id of a version about to be written: {@code null} unless the bucket keeps versions. */
  public static String idOfNew(Bucket bucket, CallContext call) {
    return bucket.versioning() == Versioning.ENABLED
        ? call.ids().base62("version-id", LENGTH)
        : ObjectVersion.NULL_ID;
  }

  /** The same, where one call writes several. */
  public static String idOfNew(Bucket bucket, CallContext call, int index) {
    return bucket.versioning() == Versioning.ENABLED
        ? call.ids().base62("version-id " + index, LENGTH)
        : ObjectVersion.NULL_ID;
  }

  /**
   * The version id in the reply to a write: none while versioning is suspended, although reads then
   * say {@code null}.
   */
  public static @Nullable String toldWriter(ObjectVersion written) {
    return written.isNullVersion() ? null : written.versionId();
  }

  /**
   * The version id in the reply to a read: none in a bucket that never kept versions, unless the
   * reader named it.
   */
  public static @Nullable String toldReader(
      Bucket bucket, @Nullable String asked, ObjectVersion found) {
    return bucket.versioning() == Versioning.NEVER_ENABLED ? asked : found.versionId();
  }

  /** Refuses an id that no version in the bucket can have. */
  public static void requireWellFormed(Bucket bucket, @Nullable String versionId) {
    if (versionId == null || versionId.equals(ObjectVersion.NULL_ID)) {
      return;
    }
    if (versionId.isEmpty()) {
      throw S3Errors.invalidArgument("Version id cannot be the empty string", "versionId", "")
          .asException();
    }
    if (bucket.versioning() == Versioning.NEVER_ENABLED || !looksLikeOne(versionId)) {
      throw VersionErrors.invalidId("versionId", versionId).asException();
    }
  }

  /** Whether AWS could have made the id. */
  public static boolean looksLikeOne(String versionId) {
    boolean known = versionId.length() == LENGTH;
    for (int i = 0; known && i < LENGTH; i++) {
      char c = versionId.charAt(i);
      known =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '.'
              || c == '_'
              || c == '-';
    }
    return known;
  }

  /**
   * The object of that key and version.
   *
   * @param versionId the version asked for; null for the current one
   * @param method of HTTP, for the refusal of a delete marker
   */
  public static StoredObject require(
      Bucket bucket, String key, @Nullable String versionId, String method) {
    requireWellFormed(bucket, versionId);
    ObjectVersions versions = bucket.objects().versions(key);
    ObjectVersion found =
        versions == null ? null : versionId == null ? versions.newest() : versions.find(versionId);
    if (found instanceof StoredObject object) {
      return object;
    }
    if (found instanceof DeleteMarker marker) {
      throw (versionId == null
              ? VersionErrors.deleted(key, marker)
              : VersionErrors.isDeleteMarker(method, marker))
          .asException();
    }
    throw (versionId == null ? S3Errors.noSuchKey(key) : S3Errors.noSuchVersion(key, versionId))
        .asException();
  }

  /**
   * The same for the actions on what belongs to a version, such as its tags: to them the current
   * version is the delete marker.
   */
  public static StoredObject requireNoMarker(
      Bucket bucket, String key, @Nullable String versionId, String method) {
    ObjectVersions versions = bucket.objects().versions(key);
    if (versionId == null && versions != null && versions.newest() instanceof DeleteMarker marker) {
      throw VersionErrors.isDeleteMarker(method, marker).asException();
    }
    return require(bucket, key, versionId, method);
  }
}
