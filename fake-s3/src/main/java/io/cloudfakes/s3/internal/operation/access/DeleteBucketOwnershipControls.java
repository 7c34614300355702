package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.DeleteBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketOwnershipControlsResponse;
import software.amazon.awssdk.services.s3.model.OwnershipControls;

/**
 * Takes the ownership controls off a bucket, so that access control lists count and objects are
 * their writers'. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketOwnershipControls.html">DeleteBucketOwnershipControls</a>.
 *
 * <p>Modelled: everything.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessDenied}.
 */
public final class DeleteBucketOwnershipControls
    implements Operation<
        DeleteBucketOwnershipControlsRequest, DeleteBucketOwnershipControlsResponse, S3State> {
  @Override
  public Outcome<DeleteBucketOwnershipControlsResponse, S3State> decide(
      DeleteBucketOwnershipControlsRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutBucketOwnershipControls",
            call);
    Outcome<DeleteBucketOwnershipControlsResponse, S3State> outcome =
        Outcome.of(
            DeleteBucketOwnershipControlsResponse.builder().build(),
            BucketChange.Unconfigured.of(bucket.name(), OwnershipControls.class));
    return outcome.withStatus(204);
  }
}
