package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.internal.access.AclRequest;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.EncryptionOptions;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.rule.ObjectTags;
import io.cloudfakes.s3.internal.rule.RedirectErrors;
import io.cloudfakes.s3.internal.rule.StorageClasses;
import io.cloudfakes.s3.internal.rule.WriteDefaults;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Encryption;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.service.CallContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request that writes an object, or begins an upload of one, asks for beside its content;
 * null where it does not say.
 *
 * @param tagging the header {@code x-amz-tagging}
 */
public record WriteOptions(
    AclRequest acl,
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
    if (storageClass != null) {
      StorageClasses.ofNew(storageClass);
    }
    if (!encryption.isNone()) {
      encryption.require();
    }
    if (websiteRedirect != null) {
      requireRedirect(websiteRedirect);
    }
    if (locks()) {
      ObjectLockRules.requireHeaders(lockMode, retainUntil, legalHold);
    }
  }

  /** What the object has beside its content: as asked for, else as the bucket is configured. */
  public ObjectAttributes attributes(Bucket bucket, String key, CallContext call) {
    WriteDefaults defaults = WriteDefaults.of(bucket);
    ObjectAttributes attributes =
        defaults.isNone() && asksNothing()
            ? ObjectAttributes.PLAIN
            : attributes(defaults, bucket, key, call);
    return acl.applyTo(attributes, bucket, key, call);
  }

  private ObjectAttributes attributes(
      WriteDefaults defaults, Bucket bucket, String key, CallContext call) {
    requirePermissions(bucket, key, call);
    Encryption chosen = encryption.ofNew(defaults, call);
    Map<String, String> tags = ObjectTags.ofHeader(tagging);
    ObjectLock lock =
        defaults.locks() || locks()
            ? ObjectLockRules.ofNewVersion(bucket, lockMode, retainUntil, legalHold, call.now())
            : ObjectLock.NONE;
    ObjectAttributes all =
        new ObjectAttributes(
            null,
            StorageClasses.ofNew(storageClass),
            chosen,
            null,
            tags,
            lock,
            websiteRedirect,
            ObjectAttributes.PLAIN.parts(),
            null,
            null);
    return all.isPlain() ? ObjectAttributes.PLAIN : all;
  }

  /** Some of what is asked for needs more than the permission to write. */
  private void requirePermissions(Bucket bucket, String key, CallContext call) {
    if (tagging != null) {
      BucketAccess.requireForNew(bucket, "s3:PutObjectTagging", key, call);
    }
    if (lockMode != null) {
      BucketAccess.requireForNew(bucket, "s3:PutObjectRetention", key, call);
    }
    if (legalHold != null) {
      BucketAccess.requireForNew(bucket, "s3:PutObjectLegalHold", key, call);
    }
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
