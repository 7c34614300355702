package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.CopySource;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.ReadConditions;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.WriteConditions;
import io.cloudfakes.s3.internal.rule.WriteOptions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/**
 * Writes an object whose content is another's. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html">CopyObject</a>.
 *
 * <p>Modelled: sources in any region of the caller's account; the metadata directive; conditions on
 * source and destination; a checksum of another algorithm; the refusal of a copy onto itself that
 * changes nothing.
 *
 * <p>Not modelled: as of {@link PutObject}, and sources given by ARN.
 *
 * <p>Errors: those of {@link PutObject}, {@code NoSuchKey} and {@code NoSuchVersion} of the source,
 * {@code InvalidRequest}, {@code InvalidArgument}.
 */
public final class CopyObject implements Operation<CopyObjectRequest, CopyObjectResponse, S3State> {
  private static final String METADATA_DIRECTIVE = "x-amz-metadata-directive";
  private static final String TAGGING_DIRECTIVE = "x-amz-tagging-directive";

  private static final RequestMembers MEMBERS =
      S3Members.ANY
          .refusing(S3Members.CUSTOMER_KEY)
          .refusing(S3Members.UNMODELLED_ATTRIBUTES)
          .refusing(
              "CopySourceSSECustomerAlgorithm",
              "CopySourceSSECustomerKey",
              "CopySourceSSECustomerKeyMD5");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<CopyObjectResponse, S3State> decide(
      CopyObjectRequest request, S3State state, CallContext call) {
    requireOptions(request);
    String ifMatch = condition(request, call, "IfMatch", "If-Match");
    String ifNoneMatch = condition(request, call, "IfNoneMatch", "If-None-Match");
    WriteConditions.requireKnown(ifMatch, ifNoneMatch);
    CopySource from = source(request);
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.destinationBucket(),
            request.expectedBucketOwner(),
            "s3:PutObject",
            request.destinationKey(),
            null,
            call);
    Bucket sourceBucket =
        BucketAccess.inAnyRegion(
            state,
            from.bucket(),
            request.expectedSourceBucketOwner(),
            "s3:GetObject",
            from.key(),
            from.versionId(),
            call);
    StoredObject source = sourceBucket.requireObject(from.key(), from.versionId());
    conditions(request).requireForCopy(source.etag(), source.lastModified());
    requireSomeChange(request, from);
    StoredObject copy = copy(request, source, call);
    WriteConditions.requireForWrite(
        request.destinationKey(),
        bucket.currentEtag(request.destinationKey()),
        ifMatch,
        ifNoneMatch);
    return Outcome.of(
        response(copy),
        new ObjectChange.Written(
            bucket.name(),
            request.destinationKey(),
            copy,
            ObjectChange.Origin.COPY,
            ObjectChange.Cause.REQUEST,
            state.sequence() + 1));
  }

  /** A member that the oldest supported SDK does not know: it then still stands in its header. */
  private static @Nullable String condition(
      CopyObjectRequest request, CallContext call, String member, String header) {
    Object value = Shape.of(CopyObjectRequest.class).value(request, member);
    HttpRequest http = call.http();
    return value instanceof String known ? known : http == null ? null : http.header(header);
  }

  private static void requireOptions(CopyObjectRequest request) {
    new WriteOptions(
            request.aclAsString(),
            request.grantFullControl() != null
                || request.grantRead() != null
                || request.grantReadACP() != null
                || request.grantWriteACP() != null,
            request.storageClassAsString(),
            request.serverSideEncryptionAsString(),
            request.ssekmsKeyId(),
            request.objectLockModeAsString(),
            request.objectLockRetainUntilDate() != null,
            request.objectLockLegalHoldStatusAsString())
        .require();
    if (request.metadataDirective() == MetadataDirective.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.invalidArgument(
              "Unknown metadata directive.",
              METADATA_DIRECTIVE,
              request.metadataDirectiveAsString())
          .asException();
    }
    if (request.taggingDirective() == TaggingDirective.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.invalidArgument(
              "Unknown tagging directive.", TAGGING_DIRECTIVE, request.taggingDirectiveAsString())
          .asException();
    }
  }

  /**
   * From the header; or from the members that the SDK makes it of, which is all a direct call has.
   */
  // The header itself: the SDK makes it of the members it would rather have its callers set.
  @SuppressWarnings("deprecation")
  private static CopySource source(CopyObjectRequest request) {
    String header = request.copySource();
    if (header != null) {
      return CopySource.parse(header);
    }
    if (request.sourceBucket() == null || request.sourceKey() == null) {
      throw S3Errors.invalidArgument(
              "Invalid copy source object key", "x-amz-copy-source", "x-amz-copy-source")
          .asException();
    }
    return new CopySource(request.sourceBucket(), request.sourceKey(), request.sourceVersionId());
  }

  private static ReadConditions conditions(CopyObjectRequest request) {
    return new ReadConditions(
        request.copySourceIfMatch(),
        request.copySourceIfNoneMatch(),
        request.copySourceIfModifiedSince(),
        request.copySourceIfUnmodifiedSince());
  }

  private static void requireSomeChange(CopyObjectRequest request, CopySource from) {
    if (from.bucket().equals(request.destinationBucket())
        && from.key().equals(request.destinationKey())
        && !replacesMetadata(request)
        && request.storageClassAsString() == null
        && request.serverSideEncryptionAsString() == null) {
      throw S3Errors.invalidRequest(
              "This copy request is illegal because it is trying to copy an object to itself"
                  + " without changing the object's metadata, storage class, website redirect"
                  + " location or encryption attributes.")
          .asException();
    }
  }

  private static StoredObject copy(
      CopyObjectRequest request, StoredObject source, CallContext call) {
    S3Limits limits = call.options(S3Options.class).limits();
    Keys.requireShortEnough(request.destinationKey(), limits.keyBytes());
    if (source.size() > limits.copyBytes()) {
      throw S3Errors.invalidRequest(
              "The specified copy source is larger than the maximum allowable size for a copy"
                  + " source: "
                  + limits.copyBytes())
          .asException();
    }
    boolean replace = replacesMetadata(request);
    if (replace) {
      Keys.requireSmallEnough(request.metadata(), limits.metadataBytes());
    }
    return new StoredObject(
        ObjectVersion.NULL_ID,
        source.content(),
        source.etag(),
        call.now().truncatedTo(ChronoUnit.SECONDS),
        replace
            ? SentHeaders.headers(
                request.contentType(),
                request.cacheControl(),
                request.contentDisposition(),
                request.contentEncoding(),
                request.contentLanguage(),
                SentHeaders.expires(call, request.expires()))
            : source.headers(),
        replace ? SentHeaders.metadata(request.metadata()) : source.metadata(),
        checksum(request.checksumAlgorithmAsString(), source),
        ObjectAttributes.PLAIN);
  }

  private static boolean replacesMetadata(CopyObjectRequest request) {
    return request.metadataDirective() == MetadataDirective.REPLACE;
  }

  private static ObjectChecksum checksum(@Nullable String wanted, StoredObject source) {
    return wanted == null
        ? source.checksum()
        : ObjectChecksum.of(ObjectChecksum.requireKnown(wanted), source.content());
  }

  private static CopyObjectResponse response(StoredObject copy) {
    CopyObjectResult.Builder result =
        CopyObjectResult.builder()
            .eTag(ETags.quoted(copy.etag()))
            .lastModified(copy.lastModified());
    ChecksumMembers.set(result, copy.checksum());
    return CopyObjectResponse.builder()
        .copyObjectResult(result.build())
        .serverSideEncryption(ServerSideEncryption.AES256)
        .build();
  }
}
