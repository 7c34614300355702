package io.cloudfakes.s3.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.Subscription;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectNotice;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notifications that follow from a change, one for each configuration that asks for it. */
public final class S3Events implements EventSource<S3State> {
  @Override
  public List<Delivery> events(
      Change<S3State> change, S3State before, S3State after, CallContext call) {
    if (change instanceof ObjectChange object) {
      Bucket bucket = after.bucket(object.bucket());
      if (bucket == null || Subscriptions.of(bucket).isEmpty()) {
        return List.of();
      }
      return notifications(bucket, event(object, before), object.sequence(), call);
    }
    if (change instanceof ObjectNotice notice) {
      Bucket bucket = after.bucket(notice.bucket());
      if (bucket == null) {
        return List.of();
      }
      return notice instanceof ObjectNotice.Tested tested
          ? tested.targets().stream().map(arn -> TestMessage.to(arn, bucket, call)).toList()
          : notifications(
              bucket, ObjectEvents.of(notice, after.sequence()), after.sequence(), call);
    }
    return List.of();
  }

  private static @Nullable ObjectEvent event(ObjectChange change, S3State before) {
    if (change instanceof ObjectChange.Written written) {
      return ObjectEvents.of(written);
    }
    if (change instanceof ObjectChange.Marked marked) {
      return ObjectEvents.of(marked);
    }
    if (change instanceof ObjectChange.Removed removed) {
      return ObjectEvents.of(removed);
    }
    return change instanceof ObjectChange.Updated updated ? ObjectEvents.of(updated, before) : null;
  }

  /**
   * One for each that listens.
   *
   * @param sequence tells the events of one call apart, so that each has ids of its own
   */
  private static List<Delivery> notifications(
      Bucket bucket, @Nullable ObjectEvent event, long sequence, CallContext call) {
    if (event == null) {
      return List.of();
    }
    List<Delivery> deliveries = new ArrayList<>();
    String what = "s3:" + event.name() + " " + bucket.name() + "/" + event.key();
    Subscriptions subscriptions = Subscriptions.of(bucket);
    for (Subscription one : subscriptions.byArn()) {
      if (one.covers(event.name(), event.key())) {
        deliveries.add(notification(one, what, event, bucket, sequence, call));
      }
    }
    String detailType = subscriptions.eventBridge() ? BusEvent.detailType(event) : null;
    if (detailType != null) {
      String id = call.ids().uuid("event " + event.name() + " " + sequence);
      deliveries.add(
          new BusNotification(
              what, busOf(bucket), BusEvent.of(event, detailType, id, bucket, call)));
    }
    return deliveries;
  }

  private static Delivery notification(
      Subscription one,
      String what,
      ObjectEvent event,
      Bucket bucket,
      long sequence,
      CallContext call) {
    String id = one.id() == null ? "" : one.id();
    Bytes message = EventRecord.of(event, bucket, id, call);
    return switch (one.kind()) {
      case FUNCTION -> new FunctionNotification(what, one.target(), message, bucket.arn());
      case QUEUE -> new QueueNotification(what, one.target(), message, bucket.arn());
      case TOPIC ->
          new TopicNotification(
              what,
              one.target(),
              call.ids().uuid("message " + event.name() + " " + sequence + " " + one.target()),
              message,
              call.now(),
              bucket.arn());
    };
  }

  private static String busOf(Bucket bucket) {
    return "arn:aws:events:" + bucket.region() + ":" + bucket.owner() + ":event-bus/default";
  }
}
