package io.cloudfakes.s3.internal.operation.access;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketOwnershipControlsResponse;
import software.amazon.awssdk.services.s3.model.OwnershipControls;

/**
 * Gives whose the objects are that others write to a bucket. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html">GetBucketOwnershipControls</a>.
 *
 * <p>Modelled: the whole document.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code OwnershipControlsNotFoundError}, {@code AccessDenied}.
 */
public final class GetBucketOwnershipControls
    implements Operation<
        GetBucketOwnershipControlsRequest, GetBucketOwnershipControlsResponse, S3State> {
  @Override
  public Outcome<GetBucketOwnershipControlsResponse, S3State> decide(
      GetBucketOwnershipControlsRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:GetBucketOwnershipControls",
            call);
    OwnershipControls found = bucket.document(OwnershipControls.class);
    if (found == null) {
      throw AccessErrors.noOwnershipControls(bucket.name()).asException();
    }
    return Outcome.of(
        GetBucketOwnershipControlsResponse.builder().ownershipControls(found).build());
  }
}
