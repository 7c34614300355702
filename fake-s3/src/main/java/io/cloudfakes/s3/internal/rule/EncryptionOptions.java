package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * How a request wants an object encrypted; null where it does not say.
 *
 * @param method {@code AES256}, {@code aws:kms} or {@code aws:kms:dsse}
 * @param context the KMS encryption context: JSON in Base64
 */
public record EncryptionOptions(
    @Nullable String method,
    @Nullable String kmsKeyId,
    @Nullable String context,
    @Nullable Boolean bucketKey,
    @Nullable CustomerKey customerKey) {
  /** A request that leaves it to the bucket. */
  public static final EncryptionOptions NONE = new EncryptionOptions(null, null, null, null, null);

  private static final String KMS = "aws:kms";
  private static final String KMS_TWICE = "aws:kms:dsse";

  /** The same as {@link #NONE} when nothing is asked for. */
  public static EncryptionOptions of(
      @Nullable String method,
      @Nullable String kmsKeyId,
      @Nullable String context,
      @Nullable Boolean bucketKey,
      @Nullable CustomerKey customerKey) {
    return method == null
            && kmsKeyId == null
            && context == null
            && bucketKey == null
            && customerKey == null
        ? NONE
        : new EncryptionOptions(method, kmsKeyId, context, bucketKey, customerKey);
  }

  /** Whether nothing at all is asked for. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Refuses what contradicts itself, whatever the bucket. */
  public void require() {
    if (method == null) {
      if (kmsKeyId != null || context != null) {
        throw EncryptionErrors.kmsHeaderNeeded().asException();
      }
      return;
    }
    if (!method.equals("AES256") && !isKms(method)) {
      throw EncryptionErrors.unknownMethod(method).asException();
    }
    if (customerKey != null) {
      throw EncryptionErrors.twoMethods(method).asException();
    }
    if (!isKms(method) && (kmsKeyId != null || context != null)) {
      throw EncryptionErrors.kmsHeaderNeeded().asException();
    }
    if (context != null && !EncryptionContexts.isOne(context)) {
      throw EncryptionErrors.malformedContext(context).asException();
    }
  }

  /** How the object is encrypted: as asked for, else as the bucket does by default. */
  public Encryption ofNew(WriteDefaults defaults, CallContext call) {
    if (customerKey != null) {
      String md5 = customerKey.requireValid(call);
      if (defaults.blocksCustomerKeys()) {
        throw EncryptionErrors.customerKeysBlocked().asException();
      }
      return Encryption.customerKey(md5);
    }
    String chosen = method == null ? defaults.encryption() : method;
    if (!isKms(chosen)) {
      return Encryption.S3_KEYS;
    }
    // A key of the bucket's default goes with the bucket's default only when nothing else is said.
    String key = method == null ? defaults.kmsKeyId() : kmsKeyId;
    boolean shared = bucketKey == null ? defaults.bucketKey() : bucketKey;
    return new Encryption(
        chosen, KmsKeys.requireArn(key, call), context, shared && chosen.equals(KMS), null);
  }

  private static boolean isKms(String method) {
    return method.equals(KMS) || method.equals(KMS_TWICE);
  }
}
