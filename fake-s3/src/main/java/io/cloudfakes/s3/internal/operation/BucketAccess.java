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
   * The bucket, to be worked on by this caller from the endpoint asked.
   *
   * @param expectedOwner the account the caller expects to own it; null when it does not say
   */
  public static Bucket require(
      S3State state, String name, @Nullable String expectedOwner, CallContext call) {
    Bucket bucket = requireInAnyRegion(state, name, expectedOwner, call);
    if (!bucket.region().equals(call.region())) {
      throw S3Errors.permanentRedirect(name, bucket.region()).asException();
    }
    return bucket;
  }

  /** The same, asked from any region, as the source of a copy may be. */
  public static Bucket requireInAnyRegion(
      S3State state, String name, @Nullable String expectedOwner, CallContext call) {
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
