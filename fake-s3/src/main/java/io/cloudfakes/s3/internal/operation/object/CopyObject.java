package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.access.AclRequest;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.CopySource;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.EncryptionOptions;
import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.rule.ReadConditions;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.rule.WriteConditions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/**
 * Writes an object whose content is another's. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html">CopyObject</a>.
 *
 * <p>Modelled: versions; sources in any region, and behind access points; the directives for
 * metadata and tags; conditions on source and destination; a checksum of another algorithm; storage
 * classes, encryption with S3's, KMS's and customers' keys on both sides, object lock, website
 * redirects; the refusal of a copy onto itself that changes nothing, and of archived sources.
 *
 * <p>Errors: those of {@link PutObject}, {@code NoSuchKey} and {@code NoSuchVersion} of the source,
 * {@code InvalidObjectState}, {@code InvalidRequest}, {@code InvalidArgument}.
 */
public final class CopyObject implements Operation<CopyObjectRequest, CopyObjectResponse, S3State> {
  private static final String METADATA_DIRECTIVE = "x-amz-metadata-directive";
  private static final String TAGGING_DIRECTIVE = "x-amz-tagging-directive";

  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<CopyObjectResponse, S3State> decide(
      CopyObjectRequest request, S3State state, CallContext call) {
    requireDirectives(request);
    WriteOptions options = options(request);
    options.require();
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
        CopiedContent.bucket(state, from, request.expectedSourceBucketOwner(), call);
    StoredObject source = CopiedContent.source(sourceBucket, from, sourceKey(request), call);
    conditions(request).requireForCopy(source.etag(), source.lastModified());
    if (sourceBucket.name().equals(bucket.name()) && from.versionId() == null) {
      requireSomeChange(request, from);
    }
    StoredObject content = CopiedContent.of(request, source, call);
    WriteConditions.requireForWrite(bucket, request.destinationKey(), ifMatch, ifNoneMatch);
    ObjectAttributes attributes = attributes(request, options, bucket, sourceBucket, source, call);
    StoredObject copy = NewVersions.of(bucket, content, attributes, call);
    return Outcome.of(
        response(
            copy,
            Versions.toldReader(sourceBucket, null, source),
            LifecycleRules.newExpirationHeader(bucket, request.destinationKey(), copy)),
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

  private static WriteOptions options(CopyObjectRequest request) {
    return new WriteOptions(
        AclRequest.of(
            request.aclAsString(),
            request.grantFullControl(),
            request.grantRead(),
            request.grantReadACP(),
            null,
            request.grantWriteACP()),
        request.storageClassAsString(),
        EncryptionOptions.of(
            request.serverSideEncryptionAsString(),
            request.ssekmsKeyId(),
            request.ssekmsEncryptionContext(),
            request.bucketKeyEnabled(),
            CustomerKey.sent(
                request.sseCustomerAlgorithm(),
                request.sseCustomerKey(),
                request.sseCustomerKeyMD5())),
        // Without the directive the source's tags are taken, whatever else is sent.
        request.taggingDirective() == TaggingDirective.REPLACE ? request.tagging() : null,
        request.websiteRedirectLocation(),
        request.objectLockModeAsString(),
        request.objectLockRetainUntilDate(),
        request.objectLockLegalHoldStatusAsString());
  }

  private static ObjectAttributes attributes(
      CopyObjectRequest request,
      WriteOptions options,
      Bucket bucket,
      Bucket sourceBucket,
      StoredObject source,
      CallContext call) {
    ObjectAttributes own = options.attributes(bucket, request.destinationKey(), call);
    if (request.taggingDirective() == TaggingDirective.REPLACE
        || source.attributes().tags().isEmpty()) {
      return own;
    }
    requireMayCopyTags(sourceBucket, source(request), bucket, request.destinationKey(), call);
    return own.withTags(source.attributes().tags());
  }

  /** Who may copy an object may not therefore read its tags, and set those of the copy. */
  private static void requireMayCopyTags(
      Bucket sourceBucket, CopySource from, Bucket bucket, String key, CallContext call) {
    BucketAccess.require(
        sourceBucket,
        from.versionId() == null ? "s3:GetObjectTagging" : "s3:GetObjectVersionTagging",
        from.key(),
        from.versionId(),
        call);
    BucketAccess.requireForNew(bucket, "s3:PutObjectTagging", key, call);
  }

  private static @Nullable CustomerKey sourceKey(CopyObjectRequest request) {
    return CustomerKey.sent(
        request.copySourceSSECustomerAlgorithm(),
        request.copySourceSSECustomerKey(),
        request.copySourceSSECustomerKeyMD5());
  }

  private static void requireDirectives(CopyObjectRequest request) {
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
    if (from.key().equals(request.destinationKey())
        && request.metadataDirective() != MetadataDirective.REPLACE
        && request.storageClassAsString() == null
        && request.websiteRedirectLocation() == null
        && request.serverSideEncryptionAsString() == null
        && request.sseCustomerAlgorithm() == null) {
      throw S3Errors.invalidRequest(
              "This copy request is illegal because it is trying to copy an object to itself"
                  + " without changing the object's metadata, storage class, website redirect"
                  + " location or encryption attributes.")
          .asException();
    }
  }

  private static CopyObjectResponse response(
      StoredObject copy, @Nullable String sourceVersionId, @Nullable String expiration) {
    CopyObjectResult.Builder result =
        CopyObjectResult.builder()
            .eTag(ETags.quoted(copy.etag()))
            .lastModified(copy.lastModified());
    ChecksumMembers.set(result, copy.checksum());
    CopyObjectResponse.Builder response =
        CopyObjectResponse.builder()
            .copyObjectResult(result.build())
            .versionId(Versions.toldWriter(copy))
            .copySourceVersionId(sourceVersionId)
            .expiration(expiration);
    EncryptionMembers.set(response, copy.attributes().encryption());
    return response.build();
  }
}
