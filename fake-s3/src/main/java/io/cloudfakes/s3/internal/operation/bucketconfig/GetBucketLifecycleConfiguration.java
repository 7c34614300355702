package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.BucketLifecycleConfiguration;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;

/**
 * Says what becomes of a bucket's objects as they age. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html">
 * GetBucketLifecycleConfiguration</a>.
 *
 * <p>Modelled: all of it.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchLifecycleConfiguration}, {@code AccessDenied}.
 */
public final class GetBucketLifecycleConfiguration
    implements Operation<
        GetBucketLifecycleConfigurationRequest, GetBucketLifecycleConfigurationResponse, S3State> {
  @Override
  public Outcome<GetBucketLifecycleConfigurationResponse, S3State> decide(
      GetBucketLifecycleConfigurationRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:GetLifecycleConfiguration",
            call);
    BucketLifecycleConfiguration document = bucket.document(BucketLifecycleConfiguration.class);
    if (document == null) {
      throw ConfigurationErrors.noLifecycle(bucket.name()).asException();
    }
    return Outcome.of(
        GetBucketLifecycleConfigurationResponse.builder()
            .rules(document.rules())
            .transitionDefaultMinimumObjectSize(
                bucket.document(TransitionDefaultMinimumObjectSize.class))
            .build());
  }
}
