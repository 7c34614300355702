package io.cloudfakes.s3;

/**
 * S3's quotas, as AWS sets them; lower them to reach a limit in a test without the bulk.
 *
 * @param bucketsPerAccount general purpose buckets an account may have
 * @param putBytes the largest object written in one piece, in bytes
 * @param copyBytes the largest object copied in one piece, in bytes
 * @param keyBytes the longest key, in bytes of UTF-8
 * @param metadataBytes names and values of an object's user metadata together, in bytes of UTF-8
 * @param pageSize entries in one page of a list, and keys in one {@code DeleteObjects}
 */
public record S3Limits(
    int bucketsPerAccount,
    long putBytes,
    long copyBytes,
    int keyBytes,
    int metadataBytes,
    int pageSize) {
  private static final S3Limits DEFAULTS =
      new S3Limits(10_000, 5L << 30, 5L << 30, 1024, 2048, 1000);

  /** AWS's own quotas. */
  public static S3Limits defaults() {
    return DEFAULTS;
  }

  public S3Limits withBucketsPerAccount(int value) {
    return new S3Limits(positive(value), putBytes, copyBytes, keyBytes, metadataBytes, pageSize);
  }

  public S3Limits withPutBytes(long value) {
    return new S3Limits(bucketsPerAccount, value, copyBytes, keyBytes, metadataBytes, pageSize);
  }

  public S3Limits withCopyBytes(long value) {
    return new S3Limits(bucketsPerAccount, putBytes, value, keyBytes, metadataBytes, pageSize);
  }

  public S3Limits withPageSize(int value) {
    return new S3Limits(
        bucketsPerAccount, putBytes, copyBytes, keyBytes, metadataBytes, positive(value));
  }

  private static int positive(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("A limit is at least 1, not " + value);
    }
    return value;
  }
}
