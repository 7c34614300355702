package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.iam.Caller;
import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.access.AclRequest;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.operation.object.EncryptionMembers;
import io.cloudfakes.s3.internal.operation.object.SentHeaders;
import io.cloudfakes.s3.internal.operation.object.WriteOptions;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.EncryptionOptions;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.rule.UploadIds;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.s3.internal.state.UploadChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;

/**
 * Begins an object that is uploaded in parts: what it will be like is said here, its content later.
 * See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html">CreateMultipartUpload</a>.
 *
 * <p>Modelled: system headers and user metadata; the checksum algorithm and its type ({@code
 * FULL_OBJECT} for CRC64NVME, else {@code COMPOSITE} unless said otherwise); storage classes, tags,
 * access control lists, encryption with S3's, KMS's and customers' keys, object lock, website
 * redirects, and what the bucket has of these by default.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code InvalidRequest} (for checksums), {@code KeyTooLongError},
 * {@code MetadataTooLarge}, {@code InvalidStorageClass}, {@code AccessControlListNotSupported},
 * {@code InvalidArgument}.
 */
public final class CreateMultipartUpload
    implements Operation<CreateMultipartUploadRequest, CreateMultipartUploadResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<CreateMultipartUploadResponse, S3State> decide(
      CreateMultipartUploadRequest request, S3State state, CallContext call) {
    WriteOptions options = options(request);
    options.require();
    ChecksumKind kind = UploadChecksums.kind(request.checksumAlgorithmAsString());
    ChecksumType type = UploadChecksums.type(kind, request.checksumTypeAsString());
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutObject",
            request.key(),
            null,
            call);
    S3Limits limits = call.options(S3Options.class).limits();
    Keys.requireShortEnough(request.key(), limits.keyBytes());
    Keys.requireSmallEnough(request.metadata(), limits.metadataBytes());
    // Ids are made of it, to the millisecond.
    Instant now = call.now().truncatedTo(ChronoUnit.MILLIS);
    Upload upload =
        new Upload(
            request.key(),
            UploadIds.of(request.key(), now, call.ids()),
            now,
            initiator(call),
            SentHeaders.headers(
                request.contentType(),
                request.cacheControl(),
                request.contentDisposition(),
                request.contentEncoding(),
                request.contentLanguage(),
                SentHeaders.expires(call, request.expires())),
            SentHeaders.metadata(request.metadata()),
            options.attributes(bucket, request.key(), call),
            kind,
            type == null ? null : type.toString(),
            TreePMap.empty(),
            false);
    return Outcome.of(response(bucket, upload), new UploadChange.Started(bucket.name(), upload));
  }

  private static String initiator(CallContext call) {
    String arn = call.caller().arn();
    return call.caller().kind() == Caller.Kind.ROOT || arn == null ? call.account() : arn;
  }

  private static WriteOptions options(CreateMultipartUploadRequest request) {
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

  private static CreateMultipartUploadResponse response(Bucket bucket, Upload upload) {
    CreateMultipartUploadResponse.Builder response =
        CreateMultipartUploadResponse.builder()
            .bucket(bucket.name())
            .key(upload.key())
            .uploadId(upload.id());
    EncryptionMembers.set(response, upload.attributes().encryption());
    LifecycleRules.AbortOfUpload abort = LifecycleRules.of(bucket.documents()).abort(upload);
    if (abort != null) {
      response.abortDate(abort.due()).abortRuleId(abort.ruleId());
    }
    if (upload.checksumKind() != null) {
      response
          .checksumAlgorithm(upload.checksumKind().algorithm())
          .checksumType(upload.checksumType());
    }
    return response.build();
  }
}
