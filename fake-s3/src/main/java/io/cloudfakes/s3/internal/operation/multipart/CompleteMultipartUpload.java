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
import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.rule.MultipartErrors;
import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import io.cloudfakes.s3.internal.rule.Parts;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.UploadKeys;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.rule.WriteConditions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.CompletedUpload;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectVersion;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;

/**
 * Makes an object of the parts listed. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html">CompleteMultipartUpload</a>.
 *
 * <p>Modelled: the rules for the list; the ETag of parts; checksums of the whole and of the parts,
 * made of those of the parts; the object's size held against the one announced; conditions, and
 * their conflict with what happened to the object since the upload was begun; the same answer to
 * the same request for a day after. As on AWS an object of parts is as old as its upload.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchUpload}, {@code InvalidPart}, {@code
 * InvalidPartOrder}, {@code EntityTooSmall}, {@code EntityTooLarge}, {@code InvalidRequest}, {@code
 * BadDigest}, {@code MalformedXML}, {@code NoSuchKey} (for {@code If-Match}), {@code
 * PreconditionFailed}, {@code ConditionalRequestConflict}, {@code InternalError} (for part numbers
 * that are not consecutive, in uploads with checksums).
 */
public final class CompleteMultipartUpload
    implements Operation<CompleteMultipartUploadRequest, CompleteMultipartUploadResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<CompleteMultipartUploadResponse, S3State> decide(
      CompleteMultipartUploadRequest request, S3State state, CallContext call) {
    requireDigest(call);
    WriteConditions.requireKnown(request.ifMatch(), request.ifNoneMatch());
    PartList list = PartList.of(request.multipartUpload());
    Bucket bucket = named(request).bucket(state, "s3:PutObject", call);
    CompletedUpload before =
        bucket.uploads().findCompleted(request.key(), request.uploadId(), call.now());
    if (before != null && list.gave(before.etag())) {
      return Outcome.of(response(bucket, before, null, call));
    }
    Upload upload = named(request).find(state, "s3:PutObject", call).upload();
    UploadKeys.requireIfSent(
        upload.attributes().encryption(),
        CustomerKey.sent(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()),
        call);
    StoredObject object = object(request, list, bucket, upload, call);
    requireConditions(request, bucket, upload);
    CompletedUpload completed =
        new CompletedUpload(
            upload.key(),
            upload.id(),
            call.now(),
            object.etag(),
            object.versionId(),
            object.checksum(),
            object.attributes().encryption());
    return Outcome.of(
        response(
            bucket,
            completed,
            LifecycleRules.newExpirationHeader(bucket, upload.key(), object),
            call),
        List.of(
            new ObjectChange.Written(
                bucket.name(),
                upload.key(),
                object,
                ObjectChange.Origin.COMPLETE_MULTIPART_UPLOAD,
                ObjectChange.Cause.REQUEST,
                state.sequence() + 1),
            new UploadChange.Completed(bucket.name(), completed)));
  }

  private static FoundUpload.Named named(CompleteMultipartUploadRequest request) {
    return new FoundUpload.Named(
        request.bucket(), request.key(), request.uploadId(), request.expectedBucketOwner());
  }

  /** Of the document: checksums in the headers of this request are those of the object. */
  private static void requireDigest(CallContext call) {
    HttpRequest http = call.http();
    String md5 = http == null ? null : http.header("Content-MD5");
    if (md5 != null) {
      Digests.requireContentMd5(md5, Digests.md5(call));
    }
  }

  private static StoredObject object(
      CompleteMultipartUploadRequest request,
      PartList list,
      Bucket bucket,
      Upload upload,
      CallContext call) {
    S3Limits limits = call.options(S3Options.class).limits();
    requireType(request, upload);
    List<StoredPart> parts = list.choose(upload, limits);
    long size = Parts.size(parts);
    requireSize(request.mpuObjectSize(), size, limits);
    ObjectChecksum checksum = UploadChecksums.ofObject(upload, parts);
    requireChecksum(request, checksum);
    return new StoredObject(
        Versions.idOfNew(bucket, call),
        content(parts),
        ETags.ofParts(parts.stream().map(StoredPart::etag).toList()),
        upload.initiated().truncatedTo(ChronoUnit.SECONDS),
        upload.headers(),
        upload.metadata(),
        checksum,
        upload.attributes().withParts(numbered(parts, upload)));
  }

  private static void requireType(CompleteMultipartUploadRequest request, Upload upload) {
    String type = request.checksumTypeAsString();
    if (type != null && upload.checksumType() != null && !type.equals(upload.checksumType())) {
      throw MultipartErrors.otherChecksumType(upload.checksumType()).asException();
    }
  }

  private static void requireSize(@Nullable Long announced, long size, S3Limits limits) {
    if (announced != null && announced < 0) {
      throw MultipartErrors.negativeSize().asException();
    }
    if (announced != null && announced != size) {
      throw MultipartErrors.otherSize(announced, size).asException();
    }
    if (size > limits.objectBytes()) {
      throw S3Errors.entityTooLarge(size, limits.objectBytes()).asException();
    }
  }

  private static void requireChecksum(
      CompleteMultipartUploadRequest request, ObjectChecksum computed) {
    ObjectChecksum.requireOfWhole(
        new ObjectChecksum.Headers(
            request.checksumCRC32(),
            request.checksumCRC32C(),
            request.checksumCRC64NVME(),
            request.checksumSHA1(),
            request.checksumSHA256()),
        computed);
  }

  private static void requireConditions(
      CompleteMultipartUploadRequest request, Bucket bucket, Upload upload) {
    WriteConditions.requireForWrite(bucket, upload.key(), request.ifMatch(), request.ifNoneMatch());
    if (upload.overtaken() && (request.ifMatch() != null || request.ifNoneMatch() != null)) {
      throw MultipartErrors.conditionalRequestConflict(
              request.ifMatch() != null ? "If-Match" : "If-None-Match", upload.key())
          .asException();
    }
  }

  private static Bytes content(List<StoredPart> parts) {
    return parts.size() == 1
        ? parts.get(0).content()
        : Bytes.concat(parts.stream().map(StoredPart::content).toList());
  }

  /**
   * Numbered anew from 1, as reads of the object count them; with their checksums where that of the
   * object is made of them.
   */
  private static List<StoredPart> numbered(List<StoredPart> parts, Upload upload) {
    List<StoredPart> numbered = new ArrayList<>(parts.size());
    for (StoredPart part : parts) {
      numbered.add(
          part.as(
              numbered.size() + 1, UploadChecksums.isComposite(upload) ? part.checksum() : null));
    }
    return List.copyOf(numbered);
  }

  private static CompleteMultipartUploadResponse response(
      Bucket bucket, CompletedUpload completed, @Nullable String expiration, CallContext call) {
    CompleteMultipartUploadResponse.Builder response =
        CompleteMultipartUploadResponse.builder()
            .location(Location.of(bucket, completed.key(), call))
            .bucket(bucket.name())
            .key(completed.key())
            .eTag(ETags.quoted(completed.etag()))
            .expiration(expiration);
    EncryptionMembers.set(response, completed.encryption());
    if (!completed.versionId().equals(ObjectVersion.NULL_ID)) {
      response.versionId(completed.versionId());
    }
    ChecksumMembers.set(response, completed.checksum());
    return response.build();
  }
}
