package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.Restore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Says on the replies to reads what an object has beside its content. */
final class AttributeMembers {
  private AttributeMembers() {}

  static void set(GetObjectResponse.Builder response, ObjectAttributes attributes) {
    if (attributes.isPlain()) {
      response.serverSideEncryption(ServerSideEncryption.AES256);
      return;
    }
    EncryptionMembers.set(response, attributes.encryption());
    response
        .storageClass(storageClass(attributes))
        .restore(restore(attributes.restore()))
        .tagCount(tagCount(attributes))
        .websiteRedirectLocation(attributes.websiteRedirect())
        .objectLockMode(attributes.lock().mode())
        .objectLockRetainUntilDate(attributes.lock().retainUntil())
        .objectLockLegalHoldStatus(attributes.lock().legalHold())
        .replicationStatus(attributes.replicationStatus());
  }

  static void set(HeadObjectResponse.Builder response, ObjectAttributes attributes) {
    if (attributes.isPlain()) {
      response.serverSideEncryption(ServerSideEncryption.AES256);
      return;
    }
    EncryptionMembers.set(response, attributes.encryption());
    response
        .storageClass(storageClass(attributes))
        .restore(restore(attributes.restore()))
        .tagCount(tagCount(attributes))
        .websiteRedirectLocation(attributes.websiteRedirect())
        .objectLockMode(attributes.lock().mode())
        .objectLockRetainUntilDate(attributes.lock().retainUntil())
        .objectLockLegalHoldStatus(attributes.lock().legalHold())
        .replicationStatus(attributes.replicationStatus());
  }

  /** Standard objects do not say that they are. */
  private static @Nullable String storageClass(ObjectAttributes attributes) {
    return attributes.storageClass().equals(ObjectAttributes.STANDARD)
        ? null
        : attributes.storageClass();
  }

  private static @Nullable Integer tagCount(ObjectAttributes attributes) {
    return attributes.tags().isEmpty() ? null : attributes.tags().size();
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
