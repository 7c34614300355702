package io.cloudfakes.s3.internal.operation.notification;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.rule.NotificationRules;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Subscription;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.ObjectNotice;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationResponse;

/**
 * Says who hears of a bucket's changes, in place of what was said before. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html">
 * PutBucketNotificationConfiguration</a>.
 *
 * <p>Modelled: functions, queues, topics and EventBridge as targets, event types with wildcards,
 * filters by prefix and suffix, the rules against overlapping configurations, ids made up where
 * they are left out, the test message to queues and topics, {@code SkipDestinationValidation}.
 *
 * <p>Not modelled: the policies of queues and topics; a queue or topic is taken to be there when
 * this world has no fake of its service.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code InvalidArgument}, {@code MalformedXML}, {@code
 * AccessDenied}.
 */
public final class PutBucketNotificationConfiguration
    implements Operation<
        PutBucketNotificationConfigurationRequest,
        PutBucketNotificationConfigurationResponse,
        S3State> {
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
    List<Subscription> subscriptions = Subscription.of(document);
    for (Subscription one : subscriptions) {
      Targets.requireArn(one, bucket);
    }
    NotificationRules.require(subscriptions);
    List<S3Change> changes = new ArrayList<>();
    if (!Boolean.TRUE.equals(request.skipDestinationValidation())) {
      Targets.requireThere(subscriptions, bucket, call);
      List<String> tested = tested(subscriptions);
      if (!tested.isEmpty()) {
        changes.add(new ObjectNotice.Tested(bucket.name(), tested));
      }
    }
    changes.add(BucketChange.Configured.of(bucket.name(), Completed.document(document, call)));
    Outcome<PutBucketNotificationConfigurationResponse, S3State> outcome =
        Outcome.of(PutBucketNotificationConfigurationResponse.builder().build(), changes);
    return isOfLostObjects(subscriptions)
        ? outcome.withHeader(
            "x-amz-sns-test-message-id",
            NotificationRules.testMessageId(subscriptions.get(0).target(), call.ids()))
        : outcome;
  }

  /** The first form notifications ever had: one topic, told of lost objects. */
  private static boolean isOfLostObjects(List<Subscription> subscriptions) {
    return subscriptions.size() == 1
        && subscriptions.get(0).kind() == Subscription.Kind.TOPIC
        && subscriptions.get(0).events().equals(List.of("s3:ReducedRedundancyLostObject"));
  }

  /** The test message is how S3 finds out whether it may send to a queue or topic. */
  private static List<String> tested(List<Subscription> subscriptions) {
    return subscriptions.stream()
        .filter(one -> one.kind() != Subscription.Kind.FUNCTION)
        .map(Subscription::target)
        .distinct()
        .toList();
  }
}
