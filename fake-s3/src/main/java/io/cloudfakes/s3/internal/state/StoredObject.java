package io.cloudfakes.s3.internal.state;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import java.time.Instant;
import java.util.Map;

/**
 * One object as S3 keeps it.
 *
 * @param versionId {@code null} (the word) when it was written without versioning
 * @param content shared with whatever it was read from or copied to
 * @param etag without quotes
 * @param lastModified to the second, as S3 keeps it
 * @param metadata user metadata by lower-case name without {@code x-amz-meta-}, in the order sent
 * @param attributes what most objects have alike
 */
public record StoredObject(
    String versionId,
    Bytes content,
    String etag,
    Instant lastModified,
    ObjectHeaders headers,
    Map<String, String> metadata,
    ObjectChecksum checksum,
    ObjectAttributes attributes)
    implements ObjectVersion {

  public long size() {
    return content.length();
  }

  public StoredObject with(ObjectAttributes changed) {
    return new StoredObject(
        versionId, content, etag, lastModified, headers, metadata, checksum, changed);
  }

  /** The same object as another version, or written at another time. */
  public StoredObject as(String newVersionId, Instant newLastModified) {
    return new StoredObject(
        newVersionId, content, etag, newLastModified, headers, metadata, checksum, attributes);
  }
}
