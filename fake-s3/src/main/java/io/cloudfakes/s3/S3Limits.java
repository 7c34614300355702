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
 * @param minimumPartBytes the smallest part of a multipart upload but for the last, in bytes
 * @param partBytes the largest part of a multipart upload, in bytes
 * @param parts how many parts a multipart upload may have, and the highest part number
 * @param objectBytes the largest object a multipart upload may become, in bytes
 */
public record S3Limits(
    int bucketsPerAccount,
    long putBytes,
    long copyBytes,
    int keyBytes,
    int metadataBytes,
    int pageSize,
    long minimumPartBytes,
    long partBytes,
    int parts,
    long objectBytes) {
  public S3Limits {
    positive(bucketsPerAccount);
    positive(pageSize);
    positive(parts);
    for (long bytes :
        new long[] {
          putBytes, copyBytes, keyBytes, metadataBytes, minimumPartBytes, partBytes, objectBytes
        }) {
      if (bytes < 0) {
        throw new IllegalArgumentException("A limit is not negative: " + bytes);
      }
    }
  }

  private static final S3Limits DEFAULTS =
      new S3Limits(
          10_000,
          5L << 30,
          5L << 30,
          1024,
          2048,
          1000,
          5L << 20,
          5L << 30,
          10_000,
          // 10,000 parts of 5 GiB: what AWS calls 50 TB.
          10_000 * (5L << 30));

  /** AWS's own quotas. */
  public static S3Limits defaults() {
    return DEFAULTS;
  }

  public S3Limits withBucketsPerAccount(int value) {
    return with(positive(value), putBytes, copyBytes, pageSize, minimumPartBytes, partBytes);
  }

  public S3Limits withPutBytes(long value) {
    return with(bucketsPerAccount, value, copyBytes, pageSize, minimumPartBytes, partBytes);
  }

  public S3Limits withCopyBytes(long value) {
    return with(bucketsPerAccount, putBytes, value, pageSize, minimumPartBytes, partBytes);
  }

  public S3Limits withPageSize(int value) {
    return with(
        bucketsPerAccount, putBytes, copyBytes, positive(value), minimumPartBytes, partBytes);
  }

  /** For tests of multipart uploads with parts of a few bytes. */
  public S3Limits withMinimumPartBytes(long value) {
    return with(bucketsPerAccount, putBytes, copyBytes, pageSize, value, partBytes);
  }

  public S3Limits withPartBytes(long value) {
    return with(bucketsPerAccount, putBytes, copyBytes, pageSize, minimumPartBytes, value);
  }

  public S3Limits withParts(int value) {
    return withParts(positive(value), objectBytes);
  }

  public S3Limits withObjectBytes(long value) {
    return withParts(parts, value);
  }

  private S3Limits withParts(int newParts, long newObjectBytes) {
    return new S3Limits(
        bucketsPerAccount,
        putBytes,
        copyBytes,
        keyBytes,
        metadataBytes,
        pageSize,
        minimumPartBytes,
        partBytes,
        newParts,
        newObjectBytes);
  }

  private S3Limits with(
      int newBucketsPerAccount,
      long newPutBytes,
      long newCopyBytes,
      int newPageSize,
      long newMinimumPartBytes,
      long newPartBytes) {
    return new S3Limits(
        newBucketsPerAccount,
        newPutBytes,
        newCopyBytes,
        keyBytes,
        metadataBytes,
        newPageSize,
        newMinimumPartBytes,
        newPartBytes,
        parts,
        objectBytes);
  }

  private static int positive(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("A limit is at least 1, not " + value);
    }
    return value;
  }
}
