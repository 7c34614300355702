package io.cloudfakes.s3.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.EventBusTarget;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;

/**
 * One event on its way to the default event bus of the bucket's account and region.
 *
 * @param what the event and the object, for example {@code s3:ObjectCreated:Put photos/cat.jpg}
 */
record BusNotification(String what, String target, Bytes message) implements Delivery {
  @Override
  public String describe() {
    return what + " → " + target;
  }

  @Override
  public void deliver(Links links) {
    links.find(EventBusTarget.class).ifPresent(buses -> buses.put(target, message));
  }
}
