package io.cloudfakes.protocol;

import io.cloudfakes.AwsErrorException;

/**
 * Verifies the signatures inside one {@code aws-chunked} body while {@link AwsChunked} decodes it.
 * Called in the order of the body, once for each chunk (the last, empty one too), then for the
 * trailers.
 */
public interface AwsChunkedSignatures {
  /**
   * Checks the next chunk against its signature.
   *
   * @throws AwsErrorException {@code SignatureDoesNotMatch}
   */
  void chunk(Bytes content, String signature);

  /**
   * Checks the trailers against theirs.
   *
   * @param canonical each trailer as {@code name:value} and a line feed, names in lower case
   * @throws AwsErrorException {@code SignatureDoesNotMatch}
   */
  void trailers(Bytes canonical, String signature);
}
