package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.ByteRange;
import io.cloudfakes.s3.internal.rule.ReadConditions;
import io.cloudfakes.s3.internal.rule.ResponseOverrides;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * What a read of an object finds: the object, and which part of it is to be sent.
 *
 * @param range the part; null for the whole
 * @param headers the object's headers, with those the reader asked for in their place
 */
record ObjectRead(StoredObject object, @Nullable ByteRange range, ObjectHeaders headers) {

  /** Which object to read, and how; the same for {@code GetObject} and {@code HeadObject}. */
  record Request(
      String bucket,
      String key,
      @Nullable String versionId,
      @Nullable String expectedOwner,
      ReadConditions conditions,
      @Nullable String range,
      @Nullable Integer partNumber,
      Overrides overrides) {}

  /** The {@code response-*} parameters; null where the request has none. */
  record Overrides(
      @Nullable String contentType,
      @Nullable String cacheControl,
      @Nullable String contentDisposition,
      @Nullable String contentEncoding,
      @Nullable String contentLanguage,
      @Nullable String expires) {

    private void require() {
      ResponseOverrides.requireHeaderValue("response-content-type", contentType);
      ResponseOverrides.requireHeaderValue("response-cache-control", cacheControl);
      ResponseOverrides.requireHeaderValue("response-content-disposition", contentDisposition);
      ResponseOverrides.requireHeaderValue("response-content-encoding", contentEncoding);
      ResponseOverrides.requireHeaderValue("response-content-language", contentLanguage);
    }

    private boolean none() {
      return contentType == null
          && cacheControl == null
          && contentDisposition == null
          && contentEncoding == null
          && contentLanguage == null
          && expires == null;
    }

    private ObjectHeaders over(ObjectHeaders stored) {
      return none()
          ? stored
          : new ObjectHeaders(
              contentType == null ? stored.contentType() : contentType,
              or(cacheControl, stored.cacheControl()),
              or(contentDisposition, stored.contentDisposition()),
              or(contentEncoding, stored.contentEncoding()),
              or(contentLanguage, stored.contentLanguage()),
              or(expires, stored.expires()));
    }

    private static @Nullable String or(@Nullable String wanted, @Nullable String stored) {
      return wanted == null ? stored : wanted;
    }
  }

  /** Finds the object and holds the request's conditions and range against it. */
  static ObjectRead of(Request request, S3State state, CallContext call) {
    request.overrides.require();
    requirePart(request);
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket,
            request.expectedOwner,
            "s3:GetObject",
            request.key,
            request.versionId,
            call);
    StoredObject object = bucket.requireObject(request.key, request.versionId);
    request.conditions.requireForRead(object.etag(), object.lastModified());
    return new ObjectRead(object, range(request, object), request.overrides.over(object.headers()));
  }

  /** The bytes to send. */
  Bytes content() {
    return range == null ? object.content() : object.content().slice(range.first(), range.length());
  }

  long length() {
    return range == null ? object.size() : range.length();
  }

  private static void requirePart(Request request) {
    Integer part = request.partNumber;
    if (part == null) {
      return;
    }
    if (part < 1 || part > 10_000) {
      throw S3Errors.invalidArgument(
              "Part number must be an integer between 1 and 10000, inclusive",
              "partNumber",
              part.toString())
          .asException();
    }
    if (request.range != null) {
      throw S3Errors.invalidRequest(
              "Cannot specify both Range header and partNumber query parameter")
          .asException();
    }
  }

  private static @Nullable ByteRange range(Request request, StoredObject object) {
    Integer part = request.partNumber;
    if (part == null) {
      return ByteRange.parse(request.range, object.size());
    }
    // An object written in one piece has one part: the whole.
    if (part > 1) {
      throw S3Errors.invalidPartNumber(part, 1).asException();
    }
    return object.size() == 0 ? null : new ByteRange(0, object.size(), object.size());
  }
}
