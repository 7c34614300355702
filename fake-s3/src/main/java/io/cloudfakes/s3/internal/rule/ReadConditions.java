package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.HttpDate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The four conditions of a read, with HTTP's precedence: an entity tag decides, and a date is
 * looked at only where the tag of its kind is not given.
 */
public record ReadConditions(
    @Nullable String ifMatch,
    @Nullable String ifNoneMatch,
    @Nullable Instant ifModifiedSince,
    @Nullable Instant ifUnmodifiedSince) {

  private boolean none() {
    return ifMatch == null
        && ifNoneMatch == null
        && ifModifiedSince == null
        && ifUnmodifiedSince == null;
  }

  /** Refuses the read of an object with 412 or 304 when a condition does not hold. */
  public void requireForRead(String etag, Instant lastModified) {
    if (none()) {
      return;
    }
    if (ifMatch != null) {
      if (!ETags.listHas(ifMatch, etag)) {
        throw S3Errors.preconditionFailed("If-Match").asException();
      }
    } else if (changedAfter(ifUnmodifiedSince, lastModified)) {
      throw S3Errors.preconditionFailed("If-Unmodified-Since").asException();
    }
    if (ifNoneMatch == null
        ? unchangedSince(ifModifiedSince, lastModified)
        : ETags.listHas(ifNoneMatch, etag)) {
      throw S3Errors.notModified(ETags.quoted(etag), HttpDate.of(lastModified)).asException();
    }
  }

  /** Refuses the copy of an object with 412 when a condition on its source does not hold. */
  public void requireForCopy(String etag, Instant lastModified) {
    if (none()) {
      return;
    }
    if (ifMatch != null) {
      if (!ETags.listHas(ifMatch, etag)) {
        throw S3Errors.preconditionFailed("x-amz-copy-source-If-Match").asException();
      }
    } else if (changedAfter(ifUnmodifiedSince, lastModified)) {
      throw S3Errors.preconditionFailed("x-amz-copy-source-If-Unmodified-Since").asException();
    }
    if (ifNoneMatch != null) {
      if (ETags.listHas(ifNoneMatch, etag)) {
        throw S3Errors.preconditionFailed("x-amz-copy-source-If-None-Match").asException();
      }
    } else if (unchangedSince(ifModifiedSince, lastModified)) {
      throw S3Errors.preconditionFailed("x-amz-copy-source-If-Modified-Since").asException();
    }
  }

  private static boolean changedAfter(@Nullable Instant date, Instant lastModified) {
    return date != null && lastModified.isAfter(date.truncatedTo(ChronoUnit.SECONDS));
  }

  private static boolean unchangedSince(@Nullable Instant date, Instant lastModified) {
    return date != null && !lastModified.isAfter(date.truncatedTo(ChronoUnit.SECONDS));
  }
}
