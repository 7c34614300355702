package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.operation.object.ChecksumMembers;
import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.rule.ETags;
import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.rule.Parts;
import io.cloudfakes.s3.internal.rule.UploadKeys;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredPart;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.Part;

/**
 * Lists the parts of an upload that are there so far, in the order of their numbers. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html">ListParts</a>.
 *
 * <p>Modelled: pages; checksums, when the upload was begun with an algorithm.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchUpload}, {@code InvalidArgument}.
 */
public final class ListParts implements Operation<ListPartsRequest, ListPartsResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<ListPartsResponse, S3State> decide(
      ListPartsRequest request, S3State state, CallContext call) {
    int most =
        Parts.pageSize(
            request.maxParts(), call.options(S3Options.class).limits().pageSize(), "max-parts");
    int marker = Parts.marker(request.partNumberMarker(), "part-number-marker");
    FoundUpload found =
        new FoundUpload.Named(
                request.bucket(), request.key(), request.uploadId(), request.expectedBucketOwner())
            .find(state, "s3:ListMultipartUploadParts", call);
    Upload upload = found.upload();
    UploadKeys.requireIfSent(
        upload.attributes().encryption(),
        CustomerKey.sent(
            request.sseCustomerAlgorithm(), request.sseCustomerKey(), request.sseCustomerKeyMD5()),
        call);
    Parts.Page<StoredPart> page = Parts.page(upload.parts().values(), marker, most);
    ListPartsResponse.Builder response =
        ListPartsResponse.builder()
            .bucket(found.bucket().name())
            .key(upload.key())
            .uploadId(upload.id())
            .partNumberMarker(marker)
            .nextPartNumberMarker(page.next())
            .maxParts(most)
            .isTruncated(page.truncated())
            .parts(parts(upload, page))
            .initiator(UploadOwners.initiator(upload, call))
            .owner(UploadOwners.owner(found.bucket(), upload, call))
            .storageClass(upload.attributes().storageClass());
    LifecycleRules.AbortOfUpload abort =
        LifecycleRules.of(found.bucket().documents()).abort(upload);
    if (abort != null) {
      response.abortDate(abort.due()).abortRuleId(abort.ruleId());
    }
    if (upload.checksumKind() != null) {
      response
          .checksumAlgorithm(upload.checksumKind().algorithm())
          .checksumType(upload.checksumType());
    }
    return Outcome.of(response.build());
  }

  private static List<Part> parts(Upload upload, Parts.Page<StoredPart> page) {
    List<Part> listed = new ArrayList<>(page.parts().size());
    for (StoredPart part : page.parts()) {
      Part.Builder one =
          Part.builder()
              .partNumber(part.number())
              .lastModified(part.lastModified())
              .eTag(ETags.quoted(part.etag()))
              .size(part.size());
      if (upload.checksumKind() != null && part.checksum() != null) {
        ChecksumMembers.set(one, part.checksum());
      }
      listed.add(one.build());
    }
    return listed;
  }
}
