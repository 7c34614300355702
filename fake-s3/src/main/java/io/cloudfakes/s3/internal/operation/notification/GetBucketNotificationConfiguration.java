package io.cloudfakes.s3.internal.operation.notification;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

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
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:GetBucketNotification",
            call);
    GetBucketNotificationConfigurationResponse.Builder response =
        GetBucketNotificationConfigurationResponse.builder();
    NotificationConfiguration document = bucket.document(NotificationConfiguration.class);
    if (document != null) {
      if (document.hasTopicConfigurations()) {
        response.topicConfigurations(document.topicConfigurations());
      }
      if (document.hasQueueConfigurations()) {
        response.queueConfigurations(document.queueConfigurations());
      }
      if (document.hasLambdaFunctionConfigurations()) {
        response.lambdaFunctionConfigurations(document.lambdaFunctionConfigurations());
      }
      response.eventBridgeConfiguration(document.eventBridgeConfiguration());
    }
    return Outcome.of(response.build());
  }
}
