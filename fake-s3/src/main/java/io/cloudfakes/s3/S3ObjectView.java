package io.cloudfakes.s3;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.state.StoredObject;
import java.time.Instant;
import java.util.Map;

/**
 * One object as a test looks at it.
 *
 * @param content shared with the object and not to be written to
 * @param etag without quotes
 * @param lastModified in whole seconds
 * @param metadata user metadata by name without {@code x-amz-meta-}, in lower case
 */
public record S3ObjectView(
    String key,
    Bytes content,
    String etag,
    Instant lastModified,
    String contentType,
    Map<String, String> metadata) {

  static S3ObjectView of(String key, StoredObject object) {
    return new S3ObjectView(
        key,
        object.content(),
        object.etag(),
        object.lastModified(),
        object.headers().contentType(),
        object.metadata());
  }

  /** In bytes. */
  public long size() {
    return content.length();
  }

  /** The content read as UTF-8. */
  public String text() {
    return content.utf8();
  }

  /** The content, copied. */
  public byte[] bytes() {
    return content.toByteArray().clone();
  }
}
