package io.cloudfakes.s3;

import java.time.Duration;
import java.util.List;

/**
 * How one world's S3 differs from the S3 of a new account: nothing, unless said here.
 *
 * @param limits S3's quotas
 * @param bucketDefaults what new buckets are like
 * @param ownerDisplayName whether owners are given with their display names, as they were before
 *     November 2025
 * @param customerKeysOverHttp whether keys of customers (SSE-C) are taken over plain HTTP, which
 *     AWS refuses
 * @param kmsKeys the KMS keys there are in every account and region, by id; the AWS managed key
 *     {@code alias/aws/s3} always is
 * @param replicationDelay how long it takes, in virtual time, until an object is replicated
 * @param logDeliveryInterval how long access log records are gathered before they are delivered
 */
public record S3Options(
    S3Limits limits,
    BucketDefaults bucketDefaults,
    boolean ownerDisplayName,
    boolean customerKeysOverHttp,
    List<String> kmsKeys,
    Duration replicationDelay,
    Duration logDeliveryInterval) {
  private static final S3Options DEFAULTS =
      new S3Options(
          S3Limits.defaults(),
          BucketDefaults.SINCE_2023,
          false,
          false,
          List.of(),
          Duration.ofSeconds(15),
          Duration.ofHours(1));

  public S3Options {
    kmsKeys = List.copyOf(kmsKeys);
  }

  /** S3 as a new account meets it. */
  public static S3Options defaults() {
    return DEFAULTS;
  }

  public S3Options withLimits(S3Limits value) {
    return new S3Options(
        value,
        bucketDefaults,
        ownerDisplayName,
        customerKeysOverHttp,
        kmsKeys,
        replicationDelay,
        logDeliveryInterval);
  }

  public S3Options withBucketDefaults(BucketDefaults value) {
    return new S3Options(
        limits,
        value,
        ownerDisplayName,
        customerKeysOverHttp,
        kmsKeys,
        replicationDelay,
        logDeliveryInterval);
  }

  public S3Options withOwnerDisplayName(boolean value) {
    return new S3Options(
        limits,
        bucketDefaults,
        value,
        customerKeysOverHttp,
        kmsKeys,
        replicationDelay,
        logDeliveryInterval);
  }

  public S3Options withCustomerKeysOverHttp(boolean value) {
    return new S3Options(
        limits,
        bucketDefaults,
        ownerDisplayName,
        value,
        kmsKeys,
        replicationDelay,
        logDeliveryInterval);
  }

  public S3Options withKmsKeys(String... keyIds) {
    return new S3Options(
        limits,
        bucketDefaults,
        ownerDisplayName,
        customerKeysOverHttp,
        List.of(keyIds),
        replicationDelay,
        logDeliveryInterval);
  }

  public S3Options withReplicationDelay(Duration value) {
    return new S3Options(
        limits,
        bucketDefaults,
        ownerDisplayName,
        customerKeysOverHttp,
        kmsKeys,
        value,
        logDeliveryInterval);
  }

  public S3Options withLogDeliveryInterval(Duration value) {
    return new S3Options(
        limits,
        bucketDefaults,
        ownerDisplayName,
        customerKeysOverHttp,
        kmsKeys,
        replicationDelay,
        value);
  }
}
