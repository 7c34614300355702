package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleResponse;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;

/**
 * Ends a bucket's lifecycle: nothing becomes of its objects by itself any more. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketLifecycle.html">
 * DeleteBucketLifecycle</a>.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessDenied}.
 */
public final class DeleteBucketLifecycle
    implements Operation<DeleteBucketLifecycleRequest, DeleteBucketLifecycleResponse, S3State> {
  @Override
  public Outcome<DeleteBucketLifecycleResponse, S3State> decide(
      DeleteBucketLifecycleRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutLifecycleConfiguration",
            call);
    DeleteBucketLifecycleResponse response = DeleteBucketLifecycleResponse.builder().build();
    Outcome<DeleteBucketLifecycleResponse, S3State> outcome =
        bucket.document(BucketLifecycleConfiguration.class) == null
            ? Outcome.of(response)
            : Outcome.of(
                response,
                List.of(
                    BucketChange.Unconfigured.of(bucket.name(), BucketLifecycleConfiguration.class),
                    BucketChange.Unconfigured.of(
                        bucket.name(), TransitionDefaultMinimumObjectSize.class)));
    return outcome.withStatus(204);
  }
}
