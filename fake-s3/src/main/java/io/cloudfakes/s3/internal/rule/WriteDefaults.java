package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Documents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/**
 * What a bucket's configuration says of objects about to be written; worked out once for each
 * configuration, for every write asks.
 *
 * @param encryption {@code AES256}, {@code aws:kms} or {@code aws:kms:dsse}
 * @param kmsKeyId as configured; null for the key AWS manages
 * @param bucketKey whether a bucket key stands between
 * @param blocksCustomerKeys whether keys of customers (SSE-C) are refused
 * @param locks whether versions can be locked, or are by default
 */
public record WriteDefaults(
    String encryption,
    @Nullable String kmsKeyId,
    boolean bucketKey,
    boolean blocksCustomerKeys,
    boolean locks) {
  /** S3's own: its own keys, and nothing else. */
  public static final WriteDefaults NONE = new WriteDefaults("AES256", null, false, false, false);

  /** What holds in the bucket: {@link #NONE} itself when nothing is configured. */
  public static WriteDefaults of(Bucket bucket) {
    return bucket.documents().isEmpty()
        ? NONE
        : bucket.documents().derived(WriteDefaults.class, WriteDefaults::of);
  }

  /** Whether nothing is configured. */
  public boolean isNone() {
    return equals(NONE);
  }

  private static WriteDefaults of(Documents documents) {
    boolean locks = documents.get(ObjectLockConfiguration.class) != null;
    ServerSideEncryptionRule rule = rule(documents.get(ServerSideEncryptionConfiguration.class));
    if (rule == null) {
      return locks ? new WriteDefaults("AES256", null, false, false, true) : NONE;
    }
    ServerSideEncryptionByDefault byDefault = rule.applyServerSideEncryptionByDefault();
    return new WriteDefaults(
        byDefault == null ? "AES256" : byDefault.sseAlgorithmAsString(),
        byDefault == null ? null : byDefault.kmsMasterKeyID(),
        Boolean.TRUE.equals(rule.bucketKeyEnabled()),
        blocksCustomerKeys(rule),
        locks);
  }

  private static @Nullable ServerSideEncryptionRule rule(
      @Nullable ServerSideEncryptionConfiguration configuration) {
    return configuration == null || configuration.rules().isEmpty()
        ? null
        : configuration.rules().get(0);
  }

  /** By name: the oldest supported SDK has no such member. */
  private static boolean blocksCustomerKeys(ServerSideEncryptionRule rule) {
    Object blocked = Shape.of(ServerSideEncryptionRule.class).value(rule, "BlockedEncryptionTypes");
    return blocked instanceof SdkPojo types
        && Shape.of(types.getClass()).value(types, "EncryptionType") instanceof List<?> list
        && list.contains("SSE-C");
  }
}
