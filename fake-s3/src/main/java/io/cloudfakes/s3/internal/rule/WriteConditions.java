package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.Bucket;
import org.jspecify.annotations.Nullable;

/** The conditions of a write or a delete on the object that is there before it. */
public final class WriteConditions {
  private static final String IF_MATCH = "If-Match";
  private static final String IF_NONE_MATCH = "If-None-Match";

  private WriteConditions() {}

  /** Refuses condition values S3 does not take on writes; to be asked before the state is. */
  public static void requireKnown(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch == null && ifNoneMatch == null) {
      return;
    }
    if (ifMatch != null && ifNoneMatch != null) {
      throw S3Errors.headerNotImplemented(IF_MATCH + "," + IF_NONE_MATCH)
          .with("additionalMessage", "Multiple conditional request headers present in the request")
          .asException();
    }
    if (ifNoneMatch != null && !ifNoneMatch.trim().equals("*")) {
      throw refusedValue(IF_NONE_MATCH);
    }
    if (ifMatch != null && ifMatch.trim().equals("*")) {
      throw refusedValue(IF_MATCH);
    }
  }

  /** Refuses a write whose condition does not hold; a delete marker is no object. */
  public static void requireForWrite(
      Bucket bucket, String key, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch == null && ifNoneMatch == null) {
      return;
    }
    String currentEtag = bucket.currentEtag(key);
    if (ifNoneMatch != null && currentEtag != null) {
      throw S3Errors.preconditionFailed(IF_NONE_MATCH).asException();
    }
    requireMatch(key, currentEtag, ifMatch);
  }

  /**
   * Refuses a delete, or a write, of an object other than the one named; here {@code *} stands for
   * any object.
   *
   * @param currentEtag the ETag of the object there; null when there is none
   */
  public static void requireMatch(
      String key, @Nullable String currentEtag, @Nullable String ifMatch) {
    if (ifMatch == null) {
      return;
    }
    if (currentEtag == null) {
      throw S3Errors.noSuchKey(key).asException();
    }
    if (!ETags.listHas(ifMatch, currentEtag)) {
      throw S3Errors.preconditionFailed(IF_MATCH).asException();
    }
  }

  private static RuntimeException refusedValue(String header) {
    return S3Errors.headerNotImplemented(header)
        .with(
            "additionalMessage",
            "We don't accept the provided value of " + header + " header for this API")
        .asException();
  }
}
