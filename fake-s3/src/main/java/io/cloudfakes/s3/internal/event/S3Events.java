package io.cloudfakes.s3.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.s3.internal.rule.NotificationFilter;
import io.cloudfakes.s3.internal.rule.NotificationRules;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

/** The notifications that follow from a change, one for each configuration that asks for it. */
public final class S3Events implements EventSource<S3State> {
  @Override
  public List<Delivery> events(
      Change<S3State> change, S3State before, S3State after, CallContext call) {
    if (change instanceof ObjectChange.Written written) {
      return notifications(after.bucket(written.bucket()), EventRecord.of(written), call);
    }
    if (change instanceof ObjectChange.Removed deleted) {
      return notifications(after.bucket(deleted.bucket()), EventRecord.of(deleted), call);
    }
    return List.of();
  }

  private static List<Delivery> notifications(
      @Nullable Bucket bucket, EventRecord event, CallContext call) {
    NotificationConfiguration configuration =
        bucket == null ? null : bucket.document(NotificationConfiguration.class);
    if (bucket == null || configuration == null) {
      return List.of();
    }
    List<Delivery> deliveries = new ArrayList<>();
    for (LambdaFunctionConfiguration one : configuration.lambdaFunctionConfigurations()) {
      if (NotificationRules.covers(one.eventsAsStrings(), event.name())
          && NotificationFilter.of(one.filter()).matches(event.key())) {
        deliveries.add(
            new FunctionNotification(
                "s3:" + event.name() + " " + bucket.name() + "/" + event.key(),
                one.lambdaFunctionArn(),
                event.json(bucket, one.id(), call),
                bucket.arn()));
      }
    }
    return deliveries;
  }
}
