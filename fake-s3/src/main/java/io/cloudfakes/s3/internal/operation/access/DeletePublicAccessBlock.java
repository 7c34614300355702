package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/**
 * Takes all public access blocks off a bucket. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html">DeletePublicAccessBlock</a>.
 *
 * <p>Modelled: everything.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessDenied}.
 */
public final class DeletePublicAccessBlock
    implements Operation<DeletePublicAccessBlockRequest, DeletePublicAccessBlockResponse, S3State> {
  @Override
  public Outcome<DeletePublicAccessBlockResponse, S3State> decide(
      DeletePublicAccessBlockRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutBucketPublicAccessBlock",
            call);
    Outcome<DeletePublicAccessBlockResponse, S3State> outcome =
        Outcome.of(
            DeletePublicAccessBlockResponse.builder().build(),
            BucketChange.Unconfigured.of(bucket.name(), PublicAccessBlockConfiguration.class));
    return outcome.withStatus(204);
  }
}
