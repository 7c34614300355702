package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.UploadChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;

/**
 * Gives up a multipart upload; its parts are gone. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html">AbortMultipartUpload</a>.
 *
 * <p>Modelled: all that general purpose buckets have.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchUpload}, {@code NotImplemented} (for the condition
 * of directory buckets).
 */
public final class AbortMultipartUpload
    implements Operation<AbortMultipartUploadRequest, AbortMultipartUploadResponse, S3State> {
  @Override
  public RequestMembers members() {
    return S3Members.ANY;
  }

  @Override
  public Outcome<AbortMultipartUploadResponse, S3State> decide(
      AbortMultipartUploadRequest request, S3State state, CallContext call) {
    if (request.ifMatchInitiatedTime() != null) {
      throw S3Errors.headerNotImplemented("x-amz-if-match-initiated-time").asException();
    }
    FoundUpload found =
        new FoundUpload.Named(
                request.bucket(), request.key(), request.uploadId(), request.expectedBucketOwner())
            .find(state, "s3:AbortMultipartUpload", call);
    return Outcome.<AbortMultipartUploadResponse, S3State>of(
            AbortMultipartUploadResponse.builder().build(),
            new UploadChange.Ended(
                found.bucket().name(), found.upload().key(), found.upload().id()))
        .withStatus(204);
  }
}
