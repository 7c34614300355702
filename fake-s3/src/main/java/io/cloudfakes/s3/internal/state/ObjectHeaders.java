package io.cloudfakes.s3.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * The system headers stored with an object and given back with it.
 *
 * @param expires as it was sent, a date or not
 */
public record ObjectHeaders(
    String contentType,
    @Nullable String cacheControl,
    @Nullable String contentDisposition,
    @Nullable String contentEncoding,
    @Nullable String contentLanguage,
    @Nullable String expires) {
  /** What S3 stores when a request says nothing of its content. */
  public static final String DEFAULT_CONTENT_TYPE = "binary/octet-stream";

  /** The headers of content of which nothing is known. */
  public static final ObjectHeaders NONE =
      new ObjectHeaders(DEFAULT_CONTENT_TYPE, null, null, null, null, null);
}
