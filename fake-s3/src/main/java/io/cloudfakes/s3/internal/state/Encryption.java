package io.cloudfakes.s3.internal.state;

import org.jspecify.annotations.Nullable;

/**
 * How an object is encrypted at rest.
 *
 * @param algorithm {@code AES256}, {@code aws:kms} or {@code aws:kms:dsse} for keys AWS holds;
 *     {@code SSE-C} for a key the customer brings with each request
 * @param kmsKeyArn the key in KMS; null when KMS has no part in it
 * @param context the KMS encryption context as it was sent; null when none was
 * @param bucketKey whether a bucket key stands between
 * @param customerKeyMd5 the digest by which the customer's key is known; null when there is none
 */
public record Encryption(
    String algorithm,
    @Nullable String kmsKeyArn,
    @Nullable String context,
    boolean bucketKey,
    @Nullable String customerKeyMd5) {
  public static final String CUSTOMER_KEY = "SSE-C";

  /** With keys S3 itself holds: what every object has unless something else is asked for. */
  public static final Encryption S3_KEYS = new Encryption("AES256", null, null, false, null);

  public boolean isS3Keys() {
    return algorithm.equals(S3_KEYS.algorithm);
  }

  public static Encryption customerKey(String keyMd5) {
    return new Encryption(CUSTOMER_KEY, null, null, false, keyMd5);
  }
}
