package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.operation.object.ChecksumMembers;
import io.cloudfakes.s3.internal.operation.object.CopiedContent;
import io.cloudfakes.s3.internal.operation.object.EncryptionMembers;
import io.cloudfakes.s3.internal.rule.CopySource;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.Digests;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.MultipartErrors;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.Parts;
import io.cloudfakes.s3.internal.rule.ReadConditions;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.UploadKeys;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.StoredPart;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.s3.internal.state.UploadChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/**
 * Uploads a part whose content is that of an object, or a range of it. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html">UploadPartCopy</a>.
 *
 * <p>Modelled: sources in any region, and versions of them; ranges; the four conditions on the
 * source; keys of customers on both sides; the refusal of archived sources.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchUpload}, {@code NoSuchKey}, {@code NoSuchVersion},
 * {@code PreconditionFailed}, {@code InvalidArgument} (for number, source and range), {@code
 * InvalidRequest} (for too large a source).
 */
public final class UploadPartCopy
    implements Operation<UploadPartCopyRequest, UploadPartCopyResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<UploadPartCopyResponse, S3State> decide(
      UploadPartCopyRequest request, S3State state, CallContext call) {
    S3Limits limits = call.options(S3Options.class).limits();
    int number = Parts.requireNumber(request.partNumber(), limits.parts());
    CopySource from = source(request);
    SourceRange range = SourceRange.parse(request.copySourceRange());
    FoundUpload found =
        new FoundUpload.Named(
                request.destinationBucket(),
                request.destinationKey(),
                request.uploadId(),
                request.expectedBucketOwner())
            .find(state, "s3:PutObject", call);
    UploadKeys.requireForPart(
        found.upload().attributes().encryption(),
        CustomerKey.sent(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()),
        call);
    Bucket sourceBucket =
        CopiedContent.bucket(state, from, request.expectedSourceBucketOwner(), call);
    StoredObject source = CopiedContent.source(sourceBucket, from, sourceKey(request), call);
    conditions(request).requireForCopy(source.etag(), source.lastModified());
    Bytes content = range == null ? source.content() : range.of(source.content());
    if (content.length() > limits.partBytes()) {
      throw MultipartErrors.sourceTooLarge(limits.partBytes()).asException();
    }
    // Known by what it is made of: the source may be another one when this is decided again.
    StoredPart part =
        call.once(
            "copy of " + source.etag() + " " + range,
            () -> part(number, found.upload(), source, content, call));
    return Outcome.of(
        response(part, found.upload(), sourceBucket, source),
        new UploadChange.PartWritten(
            found.bucket().name(), request.destinationKey(), request.uploadId(), part));
  }

  /**
   * From the header; or from the members that the SDK makes it of, which is all a direct call has.
   */
  // The header itself: the SDK makes it of the members it would rather have its callers set.
  @SuppressWarnings("deprecation")
  private static CopySource source(UploadPartCopyRequest request) {
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

  private static @Nullable CustomerKey sourceKey(UploadPartCopyRequest request) {
    return CustomerKey.sent(
        request.copySourceSSECustomerAlgorithm(),
        request.copySourceSSECustomerKey(),
        request.copySourceSSECustomerKeyMD5());
  }

  private static ReadConditions conditions(UploadPartCopyRequest request) {
    return new ReadConditions(
        request.copySourceIfMatch(),
        request.copySourceIfNoneMatch(),
        request.copySourceIfModifiedSince(),
        request.copySourceIfUnmodifiedSince());
  }

  private static StoredPart part(
      int number, Upload upload, StoredObject source, Bytes content, CallContext call) {
    boolean whole = content.length() == source.size();
    ObjectChecksum known = whole && !source.checksum().isComposite() ? source.checksum() : null;
    return new StoredPart(
        number,
        content,
        PartETags.of(
            upload,
            () -> whole && hasDigest(source) ? source.etag() : ETags.of(Digests.md5(content)),
            call),
        call.now().truncatedTo(ChronoUnit.SECONDS),
        UploadChecksums.ofPart(upload, known, kind -> ObjectChecksum.of(kind, content)));
  }

  /** Whether its ETag is the digest of its content. */
  private static boolean hasDigest(StoredObject source) {
    return ETags.isDigest(source.etag()) && source.attributes().encryption().isS3Keys();
  }

  private static UploadPartCopyResponse response(
      StoredPart part, Upload upload, Bucket sourceBucket, StoredObject source) {
    CopyPartResult.Builder result =
        CopyPartResult.builder().eTag(ETags.quoted(part.etag())).lastModified(part.lastModified());
    if (upload.checksumKind() != null) {
      ChecksumMembers.set(result, Objects.requireNonNull(part.checksum(), "kept of each part"));
    }
    UploadPartCopyResponse.Builder response =
        UploadPartCopyResponse.builder()
            .copyPartResult(result.build())
            .copySourceVersionId(Versions.toldReader(sourceBucket, null, source));
    EncryptionMembers.set(response, upload.attributes().encryption());
    return response.build();
  }
}
