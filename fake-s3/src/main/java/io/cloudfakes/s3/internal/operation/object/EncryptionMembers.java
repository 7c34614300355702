package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.state.Encryption;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Says on the replies how an object, or an upload of one, is encrypted. The SDK's builders share no
 * type, but call the members alike; they are looked up once for each class of builder.
 */
public final class EncryptionMembers {
  private static final ClassValue<Fields> FIELDS =
      new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> builder) {
          Shape shape = Shape.of(builder);
          return new Fields(
              field(shape, "ServerSideEncryption"),
              shape.field("SSEKMSKeyId"),
              shape.field("SSEKMSEncryptionContext"),
              shape.field("BucketKeyEnabled"),
              shape.field("SSECustomerAlgorithm"),
              shape.field("SSECustomerKeyMD5"));
        }
      };

  /** Those of one class; null for what its reply does not tell. */
  private record Fields(
      SdkField<?> method,
      @Nullable SdkField<?> kmsKeyId,
      @Nullable SdkField<?> context,
      @Nullable SdkField<?> bucketKey,
      @Nullable SdkField<?> customerAlgorithm,
      @Nullable SdkField<?> customerKeyMd5) {}

  private EncryptionMembers() {}

  /**
   * Sets what the reply tells of it.
   *
   * @param builder of a reply
   */
  public static void set(SdkPojo builder, Encryption encryption) {
    Fields fields = FIELDS.get(builder.getClass());
    if (encryption.customerKeyMd5() != null) {
      set(fields.customerAlgorithm, builder, CustomerKey.ALGORITHM);
      set(fields.customerKeyMd5, builder, encryption.customerKeyMd5());
      return;
    }
    fields.method.set(builder, encryption.algorithm());
    if (!encryption.isS3Keys()) {
      set(fields.kmsKeyId, builder, encryption.kmsKeyArn());
      set(fields.context, builder, encryption.context());
      // The header is there only where a bucket key is.
      set(fields.bucketKey, builder, encryption.bucketKey() ? true : null);
    }
  }

  private static void set(@Nullable SdkField<?> field, SdkPojo builder, @Nullable Object value) {
    if (field != null) {
      field.set(builder, value);
    }
  }

  private static SdkField<?> field(Shape shape, String name) {
    SdkField<?> field = shape.field(name);
    if (field == null) {
      throw new IllegalArgumentException(shape.type() + " has no " + name);
    }
    return field;
  }
}
