package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.access.AclRequest;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.Digests;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.EncryptionOptions;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.rule.NewerChecksums;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.rule.WriteConditions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.BodyDigests;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Writes an object in one piece, in place of the one of that key. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html">PutObject</a>.
 *
 * <p>Modelled: versions; system headers and user metadata; ETag; {@code Content-MD5}; the checksums
 * CRC32, CRC32C, CRC64NVME, SHA1 and SHA256 in headers or trailers, CRC64NVME when none is sent;
 * the conditions {@code If-Match} and {@code If-None-Match: *}; storage classes, tags, encryption
 * with S3's, KMS's and customers' keys, object lock, website redirects, and what the bucket has of
 * these by default.
 *
 * <p>Not modelled: appending, which general purpose buckets refuse too.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey} (for {@code If-Match}), {@code
 * PreconditionFailed}, {@code InvalidDigest}, {@code BadDigest}, {@code InvalidRequest}, {@code
 * KeyTooLongError}, {@code MetadataTooLarge}, {@code EntityTooLarge}, {@code InvalidStorageClass},
 * {@code InvalidTag}, {@code BadRequest} (of tags), {@code KMS.NotFoundException}, {@code
 * InvalidEncryptionAlgorithmError}, {@code InvalidRedirectLocation}, {@code
 * AccessControlListNotSupported}, {@code InvalidArgument}, {@code NotImplemented}.
 */
public final class PutObject implements Operation<PutObjectRequest, PutObjectResponse, S3State> {
  private static final RequestMembers MEMBERS =
      // The transport has already held it against the body.
      S3Members.ANY.withoutEffect("ContentLength");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public BodyDigests bodyDigests(HttpRequest request) {
    return Digests.begin(request);
  }

  @Override
  public Outcome<PutObjectResponse, S3State> decide(
      PutObjectRequest request, S3State state, CallContext call) {
    WriteOptions options = options(request);
    options.require();
    WriteConditions.requireKnown(request.ifMatch(), request.ifNoneMatch());
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutObject",
            request.key(),
            null,
            call);
    StoredObject content = call.once("object", () -> object(request, call));
    WriteConditions.requireForWrite(
        bucket, request.key(), request.ifMatch(), request.ifNoneMatch());
    ObjectAttributes attributes = options.attributes(bucket, request.key(), call);
    if (!attributes.lock().equals(ObjectLock.NONE)) {
      requireIntegrity(request, call);
    }
    StoredObject object = NewVersions.of(bucket, content, attributes, call);
    return Outcome.of(
        response(object, LifecycleRules.newExpirationHeader(bucket, request.key(), object)),
        new ObjectChange.Written(
            bucket.name(),
            request.key(),
            object,
            ObjectChange.Origin.PUT,
            ObjectChange.Cause.REQUEST,
            state.sequence() + 1));
  }

  private static WriteOptions options(PutObjectRequest request) {
    if (request.writeOffsetBytes() != null) {
      throw S3Errors.headerNotImplemented("x-amz-write-offset-bytes").asException();
    }
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
        request.tagging(),
        request.websiteRedirectLocation(),
        request.objectLockModeAsString(),
        request.objectLockRetainUntilDate(),
        request.objectLockLegalHoldStatusAsString());
  }

  /** What is to be kept for years has to be what was sent. */
  private static void requireIntegrity(PutObjectRequest request, CallContext call) {
    if (call.http() != null
        && request.contentMD5() == null
        && call.trailers().isEmpty()
        && !sentChecksums(request).any()) {
      throw S3Errors.invalidRequest(
              "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with"
                  + " Object Lock parameters")
          .asException();
    }
  }

  private static StoredObject object(PutObjectRequest request, CallContext call) {
    S3Limits limits = call.options(S3Options.class).limits();
    Bytes body = call.body();
    Keys.requireShortEnough(request.key(), limits.keyBytes());
    Keys.requireSmallEnough(request.metadata(), limits.metadataBytes());
    if (body.length() > limits.putBytes()) {
      throw S3Errors.entityTooLarge(body.length(), limits.putBytes()).asException();
    }
    byte[] md5 = Digests.md5(call);
    Digests.requireContentMd5(request.contentMD5(), md5);
    return new StoredObject(
        ObjectVersion.NULL_ID,
        body,
        ETags.of(md5),
        call.now().truncatedTo(ChronoUnit.SECONDS),
        SentHeaders.headers(
            request.contentType(),
            request.cacheControl(),
            request.contentDisposition(),
            request.contentEncoding(),
            request.contentLanguage(),
            SentHeaders.expires(call, request.expires())),
        SentHeaders.metadata(request.metadata()),
        checksum(request, call),
        ObjectAttributes.PLAIN);
  }

  private static ObjectChecksum checksum(PutObjectRequest request, CallContext call) {
    ObjectChecksum.Headers sent = sentChecksums(request);
    NewerChecksums.refuse(sent, call);
    return ObjectChecksum.verify(sent, request.checksumAlgorithmAsString(), call);
  }

  private static ObjectChecksum.Headers sentChecksums(PutObjectRequest request) {
    return new ObjectChecksum.Headers(
        request.checksumCRC32(),
        request.checksumCRC32C(),
        request.checksumCRC64NVME(),
        request.checksumSHA1(),
        request.checksumSHA256());
  }

  private static PutObjectResponse response(StoredObject object, @Nullable String expiration) {
    PutObjectResponse.Builder response =
        PutObjectResponse.builder()
            .eTag(ETags.quoted(object.etag()))
            .versionId(Versions.toldWriter(object))
            .expiration(expiration);
    EncryptionMembers.set(response, object.attributes().encryption());
    ChecksumMembers.set(response, object.checksum());
    return response.build();
  }
}
