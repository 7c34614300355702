package io.cloudfakes.s3;

import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One version of a key as a test looks at it: an object, or a delete marker.
 *
 * @param versionId {@code null} (the word) when it was written without versioning
 * @param lastModified in whole seconds
 * @param latest whether a plain read meets it
 * @param object empty for a delete marker
 */
public record S3VersionView(
    String key,
    String versionId,
    Instant lastModified,
    boolean latest,
    Optional<S3ObjectView> object) {

  static List<S3VersionView> all(String key, ObjectVersions versions) {
    List<S3VersionView> all = new ArrayList<>();
    for (ObjectVersion version : versions.all()) {
      all.add(
          new S3VersionView(
              key,
              version.versionId(),
              version.lastModified(),
              all.isEmpty(),
              version instanceof StoredObject stored
                  ? Optional.of(new S3ObjectView(key, stored))
                  : Optional.empty()));
    }
    return all;
  }

  public boolean isDeleteMarker() {
    return object.isEmpty();
  }

  /** For messages. */
  @Override
  public String toString() {
    return key
        + "@"
        + versionId
        + (isDeleteMarker() ? " (delete marker)" : "")
        + (latest ? " (latest)" : "");
  }
}
