package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.ByteRange;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.Parts;
import io.cloudfakes.s3.internal.rule.ReadConditions;
import io.cloudfakes.s3.internal.rule.ResponseOverrides;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.StorageClasses;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.StoredPart;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a read of an object finds: the object, and which bytes of it are to be sent.
 *
 * @param attributes those of the object that the reader may see
 * @param versionId as the reply gives it; null where it gives none
 * @param range the bytes; null for the whole
 * @param part the part of the object that was asked for; null when none was, or it has none
 * @param headers the object's headers, with those the reader asked for in their place
 * @param expiration when a lifecycle rule expires it, as a header says so; null when none does
 */
record ObjectRead(
    StoredObject object,
    ObjectAttributes attributes,
    @Nullable String versionId,
    @Nullable ByteRange range,
    @Nullable StoredPart part,
    ObjectHeaders headers,
    @Nullable String expiration) {

  /**
   * Which object to read, and how; the same for {@code GetObject} and {@code HeadObject}.
   *
   * @param method of HTTP
   */
  record Request(
      String method,
      String bucket,
      String key,
      @Nullable String versionId,
      @Nullable String expectedOwner,
      @Nullable CustomerKey customerKey,
      ReadConditions conditions,
      @Nullable String range,
      @Nullable Integer partNumber,
      Overrides overrides) {
    /** Whether only what is known of the object is read, and not its content. */
    boolean isHead() {
      return method.equals(HEAD);
    }
  }

  static final String GET = "GET";
  static final String HEAD = "HEAD";

  /** The {@code response-*} parameters; null where the request has none. */
  record Overrides(
      @Nullable String contentType,
      @Nullable String cacheControl,
      @Nullable String contentDisposition,
      @Nullable String contentEncoding,
      @Nullable String contentLanguage,
      @Nullable String expires) {

    private void require(CallContext call) {
      if (none()) {
        return;
      }
      if (call.accessKeyId() == null) {
        throw S3Errors.invalidRequest(
                "Request specific response headers cannot be used for anonymous GET requests.")
            .asException();
      }
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
    request.overrides.require(call);
    requirePart(request);
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket,
            request.expectedOwner,
            request.versionId == null ? "s3:GetObject" : "s3:GetObjectVersion",
            request.key,
            request.versionId,
            call);
    StoredObject object = Versions.require(bucket, request.key, request.versionId, request.method);
    ObjectAttributes attributes = object.attributes();
    if (request.customerKey != null || !object.attributes().isPlain()) {
      CustomerKey.requireFor(object, request.customerKey, call);
      if (!request.isHead()) {
        StorageClasses.requireReadable(object);
      }
      attributes = visible(request, object.attributes(), bucket, call);
    }
    request.conditions.requireForRead(object.etag(), object.lastModified());
    String versionId = Versions.toldReader(bucket, request.versionId, object);
    ObjectHeaders headers = request.overrides.over(object.headers());
    String expiration = LifecycleRules.expirationHeader(bucket, request.key, object);
    ObjectRead whole =
        new ObjectRead(object, attributes, versionId, null, null, headers, expiration);
    return request.partNumber == null
        ? whole.with(ByteRange.parse(request.range, object.size()), null)
        : whole.ofPart(request.partNumber);
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

  /** Who may read an object may not therefore know its tags, and how it is locked. */
  private static ObjectAttributes visible(
      Request request, ObjectAttributes all, Bucket bucket, CallContext call) {
    ObjectAttributes visible = all;
    if (!all.tags().isEmpty()
        && !BucketAccess.allows(
            bucket,
            request.versionId == null ? "s3:GetObjectTagging" : "s3:GetObjectVersionTagging",
            request.key,
            request.versionId,
            call)) {
      visible = visible.withTags(Map.of());
    }
    ObjectLock lock = all.lock();
    if (lock.mode() != null
        && !BucketAccess.allows(
            bucket, "s3:GetObjectRetention", request.key, request.versionId, call)) {
      lock = new ObjectLock(null, null, lock.legalHold());
    }
    if (lock.legalHold() != null
        && !BucketAccess.allows(
            bucket, "s3:GetObjectLegalHold", request.key, request.versionId, call)) {
      lock = new ObjectLock(lock.mode(), lock.retainUntil(), null);
    }
    return lock.equals(all.lock()) ? visible : visible.withLock(lock);
  }

  private ObjectRead ofPart(int number) {
    List<StoredPart> parts = object.attributes().parts();
    ByteRange of = Parts.range(parts, number, object.size());
    return with(of, parts.isEmpty() ? null : parts.get(number - 1));
  }

  private ObjectRead with(@Nullable ByteRange ofRange, @Nullable StoredPart ofPart) {
    return ofRange == null && ofPart == null
        ? this
        : new ObjectRead(object, attributes, versionId, ofRange, ofPart, headers, expiration);
  }

  /** Of how many parts the object is; null when no part was asked for, or it has none. */
  @Nullable Integer partsCount() {
    return part == null ? null : object.attributes().parts().size();
  }

  /** The checksum of what is sent; null when none is known, as of a range. */
  @Nullable ObjectChecksum checksum() {
    if (part != null) {
      return part.checksum();
    }
    return range == null ? object.checksum() : null;
  }
}
