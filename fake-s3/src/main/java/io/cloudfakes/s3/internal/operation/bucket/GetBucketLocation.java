package io.cloudfakes.s3.internal.operation.bucket;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;

/**
 * Says with which location constraint a bucket was created. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html">
 * GetBucketLocation</a>.
 *
 * <p>Modelled: all of it; {@code us-east-1} has no constraint, {@code EU} stays {@code EU}. It may
 * be asked from every region.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessDenied}, {@code InvalidBucketOwnerAWSAccountID}.
 */
public final class GetBucketLocation
    implements Operation<GetBucketLocationRequest, GetBucketLocationResponse, S3State> {
  @Override
  public Outcome<GetBucketLocationResponse, S3State> decide(
      GetBucketLocationRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.inAnyRegion(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:GetBucketLocation",
            null,
            null,
            call);
    GetBucketLocationResponse.Builder response = GetBucketLocationResponse.builder();
    if (bucket.locationConstraint() != null) {
      response.locationConstraint(bucket.locationConstraint());
    }
    return Outcome.of(response.build());
  }
}
