package io.cloudfakes.s3.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;

/**
 * One event on its way to one function.
 *
 * @param what the event and the object, for example {@code s3:ObjectCreated:Put photos/cat.jpg}
 * @param source the bucket's ARN
 */
record FunctionNotification(String what, String target, Bytes message, String source)
    implements Delivery {
  @Override
  public String describe() {
    return what + " → " + target;
  }

  @Override
  public void deliver(Links links) {
    links
        .find(FunctionTarget.class)
        .ifPresent(functions -> functions.invokeAsync(target, message, source));
  }
}
