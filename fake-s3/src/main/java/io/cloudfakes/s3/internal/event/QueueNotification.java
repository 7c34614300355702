package io.cloudfakes.s3.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.QueueTarget;
import io.cloudfakes.protocol.Bytes;

/**
 * One event, or the test message, on its way to one queue.
 *
 * @param what the event and the object, for example {@code s3:ObjectCreated:Put photos/cat.jpg}
 * @param source the bucket's ARN
 */
record QueueNotification(String what, String target, Bytes message, String source)
    implements Delivery {
  @Override
  public String describe() {
    return what + " → " + target;
  }

  @Override
  public void deliver(Links links) {
    links.find(QueueTarget.class).ifPresent(queues -> queues.send(target, message, source));
  }
}
