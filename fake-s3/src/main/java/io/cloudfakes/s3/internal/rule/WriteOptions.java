package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.service.CallContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;

/**
 * What a request that writes an object, or begins an upload of one, asks for beside its content;
 * null where it does not say.
 *
 * @param grants whether the request has a header that grants something
 * @param tagging the header {@code x-amz-tagging}
 */
public record WriteOptions(
    @Nullable String acl,
    boolean grants,
    @Nullable String storageClass,
    EncryptionOptions encryption,
    @Nullable String tagging,
    @Nullable String websiteRedirect,
    @Nullable String lockMode,
    @Nullable Instant retainUntil,
    @Nullable String legalHold) {
  private static final int LONGEST_REDIRECT = 2048;

  /** Refuses what no bucket takes; to be asked before the state is. */
  public void require() {
    if (acl != null || grants) {
      requireNoAcl();
    }
    if (storageClass != null) {
      StorageClasses.ofNew(storageClass);
    }
    if (!encryption.isNone()) {
      encryption.require();
    }
    if (websiteRedirect != null) {
      requireRedirect(websiteRedirect);
    }
    if (lockMode != null || retainUntil != null || legalHold != null) {
      ObjectLockRules.requireHeaders(lockMode, retainUntil, legalHold);
    }
  }

  /** What the object has beside its content: as asked for, else as the bucket is configured. */
  public ObjectAttributes attributes(Bucket bucket, CallContext call) {
    WriteDefaults defaults = WriteDefaults.of(bucket);
    if (defaults.isNone() && asksNothing()) {
      return ObjectAttributes.PLAIN;
    }
    Encryption chosen = encryption.ofNew(defaults, call);
    Map<String, String> tags = ObjectTags.ofHeader(tagging);
    ObjectLock lock =
        defaults.locks() || locks()
            ? ObjectLockRules.ofNewVersion(bucket, lockMode, retainUntil, legalHold, call.now())
            : ObjectLock.NONE;
    String chosenClass = StorageClasses.ofNew(storageClass);
    if (chosen.isS3Keys()
        && tags.isEmpty()
        && lock.equals(ObjectLock.NONE)
        && websiteRedirect == null
        && chosenClass.equals(ObjectAttributes.STANDARD)) {
      return ObjectAttributes.PLAIN;
    }
    return new ObjectAttributes(
        null,
        chosenClass,
        chosen,
        null,
        tags,
        lock,
        websiteRedirect,
        ObjectAttributes.PLAIN.parts(),
        null,
        null);
  }

  /** Whether the request itself asks for a lock, as against the bucket's default. */
  public boolean locks() {
    return lockMode != null || retainUntil != null || legalHold != null;
  }

  private boolean asksNothing() {
    return storageClass == null
        && encryption.isNone()
        && tagging == null
        && websiteRedirect == null
        && !locks();
  }

  private void requireNoAcl() {
    if (acl != null && grants) {
      throw S3Errors.invalidRequest("Specifying both Canned ACLs and Header Grants is not allowed")
          .asException();
    }
    if (acl != null && ObjectCannedACL.fromValue(acl) == ObjectCannedACL.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.invalidArgument("None", "x-amz-acl", acl).asException();
    }
    // The owner has full control anyway, so this one grants nothing.
    if (!ObjectCannedACL.BUCKET_OWNER_FULL_CONTROL.toString().equals(acl)) {
      throw S3Errors.aclNotSupported().asException();
    }
  }

  private static void requireRedirect(String location) {
    if (!location.startsWith("/")
        && !location.startsWith("http://")
        && !location.startsWith("https://")) {
      throw RedirectErrors.unknownForm().asException();
    }
    if (location.getBytes(StandardCharsets.UTF_8).length > LONGEST_REDIRECT) {
      throw RedirectErrors.tooLong(LONGEST_REDIRECT).asException();
    }
  }
}
