package io.cloudfakes.s3.internal.operation.notification;

import io.cloudfakes.s3.internal.rule.NotificationFilter;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/**
 * A notification document as S3 keeps it: each configuration with an id, names in AWS's spelling.
 */
final class Completed {
  private final CallContext call;
  private int number;

  private Completed(CallContext call) {
    this.call = call;
  }

  static NotificationConfiguration document(NotificationConfiguration sent, CallContext call) {
    Completed completed = new Completed(call);
    NotificationConfiguration.Builder kept = NotificationConfiguration.builder();
    if (sent.hasTopicConfigurations()) {
      List<TopicConfiguration> topics = new ArrayList<>();
      for (TopicConfiguration one : sent.topicConfigurations()) {
        topics.add(one.toBuilder().id(completed.id(one.id())).filter(filter(one.filter())).build());
      }
      kept.topicConfigurations(topics);
    }
    if (sent.hasQueueConfigurations()) {
      List<QueueConfiguration> queues = new ArrayList<>();
      for (QueueConfiguration one : sent.queueConfigurations()) {
        queues.add(one.toBuilder().id(completed.id(one.id())).filter(filter(one.filter())).build());
      }
      kept.queueConfigurations(queues);
    }
    if (sent.hasLambdaFunctionConfigurations()) {
      List<LambdaFunctionConfiguration> functions = new ArrayList<>();
      for (LambdaFunctionConfiguration one : sent.lambdaFunctionConfigurations()) {
        functions.add(
            one.toBuilder().id(completed.id(one.id())).filter(filter(one.filter())).build());
      }
      kept.lambdaFunctionConfigurations(functions);
    }
    return kept.eventBridgeConfiguration(sent.eventBridgeConfiguration()).build();
  }

  private String id(@Nullable String sent) {
    number++;
    return sent == null || sent.isEmpty()
        ? call.ids().base62("notification-id-" + number, 48)
        : sent;
  }

  private static @Nullable NotificationConfigurationFilter filter(
      @Nullable NotificationConfigurationFilter sent) {
    if (sent == null || sent.key() == null) {
      return sent;
    }
    return sent.toBuilder()
        .key(
            sent.key().toBuilder()
                .filterRules(NotificationFilter.normalised(sent.key().filterRules()))
                .build())
        .build();
  }
}
