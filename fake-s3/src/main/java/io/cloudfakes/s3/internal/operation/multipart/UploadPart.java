package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.operation.object.ChecksumMembers;
import io.cloudfakes.s3.internal.operation.object.EncryptionMembers;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.Digests;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.Parts;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.UploadKeys;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredPart;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.s3.internal.state.UploadChange;
import io.cloudfakes.service.BodyDigests;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Uploads one part of an object, in place of a part of its number. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html">UploadPart</a>.
 *
 * <p>Modelled: {@code Content-MD5}; checksums in headers and trailers, which must be of the
 * algorithm the upload was begun with, and must be there when the object's checksum is made of
 * those of its parts; keys of customers, the same for all parts.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchUpload}, {@code InvalidArgument} (for the number),
 * {@code EntityTooLarge}, {@code InvalidDigest}, {@code BadDigest}, {@code InvalidRequest}.
 */
public final class UploadPart implements Operation<UploadPartRequest, UploadPartResponse, S3State> {
  private static final RequestMembers MEMBERS =
      // The transport has already held it against the body.
      S3Members.ANY.withoutEffect("ContentLength");

  /**
   * A part as it came.
   *
   * @param told the checksum the reply gives: the one that came with the part, or the upload's
   */
  private record Received(StoredPart part, @Nullable ObjectChecksum told) {}

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public BodyDigests bodyDigests(HttpRequest request) {
    return Digests.begin(request);
  }

  @Override
  public Outcome<UploadPartResponse, S3State> decide(
      UploadPartRequest request, S3State state, CallContext call) {
    S3Limits limits = call.options(S3Options.class).limits();
    int number = Parts.requireNumber(request.partNumber(), limits.parts());
    FoundUpload found =
        new FoundUpload.Named(
                request.bucket(), request.key(), request.uploadId(), request.expectedBucketOwner())
            .find(state, "s3:PutObject", call);
    UploadKeys.requireForPart(
        found.upload().attributes().encryption(),
        CustomerKey.sent(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()),
        call);
    Received received =
        call.once("part", () -> received(request, number, found.upload(), limits, call));
    return Outcome.of(
        response(received, found.upload()),
        new UploadChange.PartWritten(
            found.bucket().name(), request.key(), request.uploadId(), received.part()));
  }

  private static Received received(
      UploadPartRequest request, int number, Upload upload, S3Limits limits, CallContext call) {
    Bytes body = call.body();
    if (body.length() > limits.partBytes()) {
      throw S3Errors.entityTooLarge(body.length(), limits.partBytes()).asException();
    }
    byte[] md5 = Digests.md5(call);
    Digests.requireContentMd5(request.contentMD5(), md5);
    ObjectChecksum given =
        UploadChecksums.received(
            upload,
            new ObjectChecksum.Headers(
                request.checksumCRC32(),
                request.checksumCRC32C(),
                request.checksumCRC64NVME(),
                request.checksumSHA1(),
                request.checksumSHA256()),
            request.checksumAlgorithmAsString(),
            call);
    ObjectChecksum kept =
        UploadChecksums.ofPart(upload, given, kind -> ObjectChecksum.ofBody(kind, call));
    StoredPart part =
        new StoredPart(
            number,
            body,
            PartETags.of(upload, () -> ETags.of(md5), call),
            call.now().truncatedTo(ChronoUnit.SECONDS),
            kept);
    return new Received(part, upload.checksumKind() == null ? given : kept);
  }

  private static UploadPartResponse response(Received received, Upload upload) {
    UploadPartResponse.Builder response =
        UploadPartResponse.builder().eTag(ETags.quoted(received.part().etag()));
    EncryptionMembers.set(response, upload.attributes().encryption());
    if (received.told() != null) {
      ChecksumMembers.set(response, received.told());
    }
    return response.build();
  }
}
