package io.cloudfakes.s3.internal.operation;

import io.cloudfakes.s3.internal.rule.Accounts;
import io.cloudfakes.s3.internal.rule.BucketNames;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bucket a call names and holds the caller against it: buckets are private to the account
 * that owns them, and are addressed in the region they are in.
 */
public final class BucketAccess {
  private BucketAccess() {}

  /**
   * The bucket, for a call that concerns the bucket itself, asked at the bucket's own region.
   *
   * @param expectedOwner the account the caller expects to own it; null when it does not say
   * @param permission what the caller needs, for example {@code s3:ListBucket}
   */
  public static Bucket forBucket(
      S3State state,
      String name,
      @Nullable String expectedOwner,
      String permission,
      CallContext call) {
    return inItsRegion(inAnyRegion(state, name, expectedOwner, permission, null, null, call), call);
  }

  /**
   * The bucket, for a call that concerns one of its objects, asked at the bucket's own region.
   *
   * @param permission what the caller needs, for example {@code s3:GetObject}
   * @param versionId the version asked for; null for the current one, or a new one
   */
  public static Bucket forObject(
      S3State state,
      String name,
      @Nullable String expectedOwner,
      String permission,
      String key,
      @Nullable String versionId,
      CallContext call) {
    return inItsRegion(
        inAnyRegion(state, name, expectedOwner, permission, key, versionId, call), call);
  }

  private static Bucket inItsRegion(Bucket bucket, CallContext call) {
    if (!bucket.region().equals(call.region())) {
      throw S3Errors.permanentRedirect(bucket.name(), bucket.region()).asException();
    }
    return bucket;
  }

  /**
   * The same, asked from any region, as the source of a copy may be.
   *
   * @param key null when the call concerns the bucket itself
   */
  public static Bucket inAnyRegion(
      S3State state,
      String name,
      @Nullable String expectedOwner,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      CallContext call) {
    Accounts.requireAccountId(expectedOwner);
    Bucket bucket = state.bucket(name);
    if (bucket == null) {
      BucketNames.requireOnceValid(name);
      throw S3Errors.noSuchBucket(name).asException();
    }
    requireSigned(call);
    if (!bucket.owner().equals(call.account())
        || (expectedOwner != null && !expectedOwner.equals(bucket.owner()))) {
      throw S3Errors.accessDenied().asException();
    }
    return bucket;
  }

  /** Refuses a call without credentials: nothing here is public. */
  public static void requireSigned(CallContext call) {
    if (call.accessKeyId() == null) {
      throw S3Errors.accessDenied().asException();
    }
  }
}
