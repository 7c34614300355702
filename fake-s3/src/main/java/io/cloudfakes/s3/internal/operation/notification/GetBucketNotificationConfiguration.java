package io.cloudfakes.s3.internal.operation.notification;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;

/**
 * Says who hears of a bucket's changes. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html">
 * GetBucketNotificationConfiguration</a>.
 *
 * <p>Modelled: all of it; a bucket nobody listens to has an empty configuration.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code AccessDenied}.
 */
public final class GetBucketNotificationConfiguration
    implements Operation<
        GetBucketNotificationConfigurationRequest,
        GetBucketNotificationConfigurationResponse,
        S3State> {
  @Override
  public Outcome<GetBucketNotificationConfigurationResponse, S3State> decide(
      GetBucketNotificationConfigurationRequest request, S3State state, CallContext call) {
    S3Members.GET_BUCKET_NOTIFICATION_CONFIGURATION.require(request);
    Bucket bucket =
        BucketAccess.require(state, request.bucket(), request.expectedBucketOwner(), call);
    GetBucketNotificationConfigurationResponse.Builder response =
        GetBucketNotificationConfigurationResponse.builder();
    if (bucket.notifications().hasLambdaFunctionConfigurations()) {
      response.lambdaFunctionConfigurations(bucket.notifications().lambdaFunctionConfigurations());
    }
    return Outcome.of(response.build());
  }
}
