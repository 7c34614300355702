package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.Restore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Says on the replies to reads what an object has beside its content. The SDK's builders share no
 * type, but call the members alike.
 */
final class AttributeMembers {
  private AttributeMembers() {}

  /**
   * Sets what is not as most objects have it.
   *
   * @param builder of the reply
   */
  static void set(SdkPojo builder, ObjectAttributes attributes) {
    EncryptionMembers.set(builder, attributes.encryption());
    if (attributes.isPlain()) {
      return;
    }
    set(builder, "StorageClass", storageClass(attributes));
    set(builder, "Restore", restore(attributes.restore()));
    set(builder, "TagCount", attributes.tags().isEmpty() ? null : attributes.tags().size());
    set(builder, "WebsiteRedirectLocation", attributes.websiteRedirect());
    set(builder, "ObjectLockMode", attributes.lock().mode());
    set(builder, "ObjectLockRetainUntilDate", attributes.lock().retainUntil());
    set(builder, "ObjectLockLegalHoldStatus", attributes.lock().legalHold());
    set(builder, "ReplicationStatus", attributes.replicationStatus());
  }

  private static void set(SdkPojo builder, String member, @Nullable Object value) {
    if (value == null) {
      return;
    }
    SdkField<?> field = Shape.of(builder.getClass()).field(member);
    if (field == null) {
      throw new IllegalArgumentException(builder + " has no " + member);
    }
    field.set(builder, value);
  }

  /** Standard objects do not say that they are. */
  private static @Nullable String storageClass(ObjectAttributes attributes) {
    return attributes.storageClass().equals(ObjectAttributes.STANDARD)
        ? null
        : attributes.storageClass();
  }

  private static @Nullable String restore(@Nullable Restore restore) {
    if (restore == null) {
      return null;
    }
    return restore.expiry() == null
        ? "ongoing-request=\"true\""
        : "ongoing-request=\"false\", expiry-date=\"" + HttpDate.of(restore.expiry()) + "\"";
  }
}
