package io.cloudfakes.s3.internal.operation.versioning;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.MFADeleteStatus;

/**
 * Says whether a bucket keeps versions. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html">GetBucketVersioning</a>.
 *
 * <p>Modelled: all of it; of a bucket that never kept versions the reply says nothing.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessDenied}.
 */
public final class GetBucketVersioning
    implements Operation<GetBucketVersioningRequest, GetBucketVersioningResponse, S3State> {
  @Override
  public Outcome<GetBucketVersioningResponse, S3State> decide(
      GetBucketVersioningRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:GetBucketVersioning", call);
    GetBucketVersioningResponse.Builder response = GetBucketVersioningResponse.builder();
    switch (bucket.versioning()) {
      case NEVER_ENABLED -> {}
      case ENABLED -> response.status(BucketVersioningStatus.ENABLED);
      case SUSPENDED -> response.status(BucketVersioningStatus.SUSPENDED);
    }
    if (bucket.mfaDelete()) {
      response.mfaDelete(MFADeleteStatus.ENABLED);
    }
    return Outcome.of(response.build());
  }
}
