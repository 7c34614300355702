package io.cloudfakes.s3.internal.operation;

import io.cloudfakes.s3.internal.access.AccessDecision;
import io.cloudfakes.s3.internal.access.AccessPoints;
import io.cloudfakes.s3.internal.access.AccountAccess;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.rule.Accounts;
import io.cloudfakes.s3.internal.rule.BucketNames;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bucket a call names and holds the caller against it: the one door every operation goes
 * through. Buckets are addressed in the region they are in.
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
    return admit(state, name, expectedOwner, permission, null, null, false, call);
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
    return admit(state, name, expectedOwner, permission, key, versionId, false, call);
  }

  /**
   * The bucket, for a call that concerns several of its objects, for each of which {@link #require}
   * is then asked.
   */
  public static Bucket forObjects(
      S3State state, String name, @Nullable String expectedOwner, CallContext call) {
    Bucket bucket = find(state, name, expectedOwner, call);
    requireRegion(bucket, name, call);
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
    return admit(state, name, expectedOwner, permission, key, versionId, true, call);
  }

  private static Bucket admit(
      S3State state,
      String name,
      @Nullable String expectedOwner,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      boolean fromAnyRegion,
      CallContext call) {
    Bucket bucket = find(state, name, expectedOwner, call);
    if (bucket.name().equals(name)) {
      AccessDecision.require(bucket, permission, key, versionId, call);
    } else {
      AccessDecision.requireVia(
          AccessPoints.require(bucket, name), bucket, permission, key, versionId, call);
    }
    if (!fromAnyRegion) {
      requireRegion(bucket, name, call);
    }
    return bucket;
  }

  private static Bucket find(
      S3State state, String name, @Nullable String expectedOwner, CallContext call) {
    Accounts.requireAccountId(expectedOwner);
    Bucket bucket = AccessPoints.bucket(state, name, call.region());
    if (bucket == null) {
      if (AccessPoints.canBe(name)) {
        throw AccessErrors.noSuchAccessPoint(name).asException();
      }
      BucketNames.requireOnceValid(name);
      throw S3Errors.noSuchBucket(name).asException();
    }
    if (expectedOwner != null && !expectedOwner.equals(bucket.owner())) {
      throw S3Errors.accessDenied().asException();
    }
    return bucket;
  }

  /** Buckets are asked at the endpoint of their own region, but through what spans regions. */
  private static void requireRegion(Bucket bucket, String name, CallContext call) {
    if (!bucket.region().equals(call.region()) && !AccessPoints.spansRegions(bucket, name)) {
      throw S3Errors.permanentRedirect(bucket.name(), bucket.region()).asException();
    }
  }

  /**
   * Returns when the caller may do one thing more to a bucket it was let to, or to an object in it,
   * for example delete the next of several.
   *
   * @param key null when it concerns the bucket itself
   */
  public static void require(
      Bucket bucket,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      CallContext call) {
    AccessDecision.require(bucket, permission, key, versionId, call);
  }

  /**
   * Returns when the caller may give an object being written more than its content, for example
   * tags ({@code s3:PutObjectTagging}).
   */
  public static void requireForNew(Bucket bucket, String permission, String key, CallContext call) {
    AccessDecision.requireForNew(bucket, permission, key, call);
  }

  /** Whether the caller may do that too, where it changes the answer and is no error. */
  public static boolean allows(
      Bucket bucket,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      CallContext call) {
    return AccessDecision.allows(bucket, permission, key, versionId, call);
  }

  /**
   * Returns when the caller may do something that concerns no bucket that is there: list its
   * account's buckets, or create one.
   *
   * @param bucket the name of the bucket to be; null when it is about the account
   */
  public static void forAccount(String permission, @Nullable String bucket, CallContext call) {
    AccountAccess.require(permission, bucket, call);
  }
}
