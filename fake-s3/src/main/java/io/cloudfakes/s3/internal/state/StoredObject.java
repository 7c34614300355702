package io.cloudfakes.s3.internal.state;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import java.time.Instant;
import java.util.Map;

/**
 * One object as S3 keeps it.
 *
 * @param content shared with whatever it was read from or copied to
 * @param etag without quotes
 * @param lastModified to the second, as S3 keeps it
 * @param metadata user metadata by lower-case name without {@code x-amz-meta-}, in the order sent
 */
public record StoredObject(
    Bytes content,
    String etag,
    Instant lastModified,
    ObjectHeaders headers,
    Map<String, String> metadata,
    ObjectChecksum checksum) {

  public long size() {
    return content.length();
  }
}
