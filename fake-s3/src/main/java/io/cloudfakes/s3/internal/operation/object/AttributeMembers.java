package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.Restore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Says on the replies to reads what only some objects have, and some reads ask for. The SDK's
 * builders share no type, but call the members alike.
 */
final class AttributeMembers {
  private AttributeMembers() {}

  /**
   * Sets what is not as with most reads.
   *
   * @param builder of the reply
   */
  static void set(SdkPojo builder, ObjectRead read, boolean asksForChecksum) {
    set(builder, read.attributes());
    ObjectHeaders headers = read.headers();
    set(builder, "CacheControl", headers.cacheControl());
    set(builder, "ContentDisposition", headers.contentDisposition());
    set(builder, "ContentEncoding", headers.contentEncoding());
    set(builder, "ContentLanguage", headers.contentLanguage());
    set(builder, "ExpiresString", headers.expires());
    set(builder, "ContentRange", read.range() == null ? null : read.range().contentRange());
    set(builder, "PartsCount", read.part() == null ? null : read.partsCount());
    if (asksForChecksum && read.checksum() != null) {
      ChecksumMembers.set(builder, read.checksum());
      // The object's, also where the checksum is of one of its parts.
      set(builder, "ChecksumType", read.object().checksum().type().toString());
    }
  }

  private static void set(SdkPojo builder, ObjectAttributes attributes) {
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
