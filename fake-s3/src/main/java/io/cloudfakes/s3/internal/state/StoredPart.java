package io.cloudfakes.s3.internal.state;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One part of a multipart upload, or of the object made of it.
 *
 * @param etag without quotes
 * @param checksum null when none is kept of it
 */
public record StoredPart(
    int number, Bytes content, String etag, Instant lastModified, @Nullable ObjectChecksum checksum)
    implements Part {
  @Override
  public long size() {
    return content.length();
  }

  /** The same part as one of another number, and with another checksum or none. */
  public StoredPart as(int newNumber, @Nullable ObjectChecksum newChecksum) {
    return new StoredPart(newNumber, content, etag, lastModified, newChecksum);
  }
}
