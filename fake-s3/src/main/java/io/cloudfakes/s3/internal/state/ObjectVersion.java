package io.cloudfakes.s3.internal.state;

import java.time.Instant;

/** One of the versions of a key: an object, or the mark of a deletion. */
public sealed interface ObjectVersion permits StoredObject, DeleteMarker {
  /** The id of a version written while versioning was not enabled. */
  String NULL_ID = "null";

  String versionId();

  /** To the second, as S3 keeps it. */
  Instant lastModified();

  default boolean isNullVersion() {
    return versionId().equals(NULL_ID);
  }
}
