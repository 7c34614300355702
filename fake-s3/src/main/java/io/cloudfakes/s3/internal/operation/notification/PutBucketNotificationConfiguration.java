package io.cloudfakes.s3.internal.operation.notification;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.rule.NotificationFilter;
import io.cloudfakes.s3.internal.rule.NotificationRules;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationResponse;

/**
 * Says who hears of a bucket's changes, in place of what was said before. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html">
 * PutBucketNotificationConfiguration</a>.
 *
 * <p>Modelled: functions as targets, event types with wildcards, filters by prefix and suffix, the
 * rules against overlapping configurations, ids made up where they are left out.
 *
 * <p>Not modelled: SQS queues, SNS topics, EventBridge.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code InvalidArgument}, {@code MalformedXML}, {@code
 * AccessDenied}, {@code NotImplemented}.
 */
public final class PutBucketNotificationConfiguration
    implements Operation<
        PutBucketNotificationConfigurationRequest,
        PutBucketNotificationConfigurationResponse,
        S3State> {
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing(
          "NotificationConfiguration.TopicConfigurations",
          "NotificationConfiguration.QueueConfigurations",
          "NotificationConfiguration.EventBridgeConfiguration");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutBucketNotificationConfigurationResponse, S3State> decide(
      PutBucketNotificationConfigurationRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:PutBucketNotification",
            call);
    DocumentIntegrity.requireDigestIfSent(call);
    NotificationConfiguration document = request.notificationConfiguration();
    if (document == null) {
      throw S3Errors.malformedXml().asException();
    }
    List<LambdaFunctionConfiguration> functions = document.lambdaFunctionConfigurations();
    for (LambdaFunctionConfiguration function : functions) {
      LambdaTargets.requireArn(function.lambdaFunctionArn(), bucket);
    }
    NotificationRules.require(functions);
    if (!Boolean.TRUE.equals(request.skipDestinationValidation())) {
      LambdaTargets.requireThere(functions, call);
    }
    PutBucketNotificationConfigurationResponse response =
        PutBucketNotificationConfigurationResponse.builder().build();
    return Outcome.of(response, BucketChange.Configured.of(bucket.name(), stored(functions, call)));
  }

  private static NotificationConfiguration stored(
      List<LambdaFunctionConfiguration> functions, CallContext call) {
    NotificationConfiguration.Builder stored = NotificationConfiguration.builder();
    List<LambdaFunctionConfiguration> complete = new ArrayList<>();
    for (LambdaFunctionConfiguration function : functions) {
      LambdaFunctionConfiguration.Builder one = function.toBuilder();
      if (function.id() == null || function.id().isEmpty()) {
        one.id(call.ids().base62("notification-id-" + complete.size(), 48));
      }
      NotificationConfigurationFilter filter = function.filter();
      if (filter != null && filter.key() != null) {
        one.filter(
            filter.toBuilder()
                .key(
                    filter.key().toBuilder()
                        .filterRules(NotificationFilter.normalised(filter.key().filterRules()))
                        .build())
                .build());
      }
      complete.add(one.build());
    }
    if (!complete.isEmpty()) {
      stored.lambdaFunctionConfigurations(complete);
    }
    return stored.build();
  }
}
