package io.cloudfakes.s3.internal.state;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One part of a multipart upload, or of the object made of it.
 *
 * @param etag without quotes
 * @param checksum null when none is kept of it
 */
public record StoredPart(
    int number,
    Bytes content,
    String etag,
    Instant lastModified,
    @Nullable ObjectChecksum checksum) {
  public long size() {
    return content.length();
  }
}
