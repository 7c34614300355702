package io.cloudfakes.s3.internal.event;

import io.cloudfakes.s3.internal.rule.Subscription;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Documents;
import java.util.List;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

/**
 * Who listens to a bucket.
 *
 * @param byArn those named by ARN
 * @param eventBridge whether EventBridge hears of everything
 */
record Subscriptions(List<Subscription> byArn, boolean eventBridge) {
  private static final Subscriptions NONE = new Subscriptions(List.of(), false);

  /** Of a bucket; worked out once for each configuration of it. */
  static Subscriptions of(Bucket bucket) {
    return bucket.documents().derived(Subscriptions.class, Subscriptions::read);
  }

  private static Subscriptions read(Documents documents) {
    NotificationConfiguration document = documents.get(NotificationConfiguration.class);
    return document == null
        ? NONE
        : new Subscriptions(
            List.copyOf(Subscription.of(document)), document.eventBridgeConfiguration() != null);
  }

  boolean isEmpty() {
    return byArn.isEmpty() && !eventBridge;
  }
}
