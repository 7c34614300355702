package io.cloudfakes.s3.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.TopicTarget;
import io.cloudfakes.protocol.Bytes;
import java.time.Instant;

/**
 * One event, or the test message, on its way to one topic.
 *
 * @param what the event and the object, for example {@code s3:ObjectCreated:Put photos/cat.jpg}
 * @param published what S3 publishes; its subscribers are sent it in an envelope of the topic
 * @param source the bucket's ARN
 */
record TopicNotification(
    String what, String target, String messageId, Bytes published, Instant at, String source)
    implements Delivery {
  private static final String SUBJECT = "Amazon S3 Notification";

  @Override
  public String describe() {
    return what + " → " + target;
  }

  @Override
  public Bytes message() {
    return TopicEnvelope.of(target, messageId, SUBJECT, published.utf8(), at);
  }

  @Override
  public void deliver(Links links) {
    links
        .find(TopicTarget.class)
        .ifPresent(topics -> topics.publish(target, messageId, SUBJECT, published, source));
  }
}
