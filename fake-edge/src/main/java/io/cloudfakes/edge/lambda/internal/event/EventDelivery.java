package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.edge.lambda.internal.state.AsyncEvent;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;

/** An asynchronous event on its way to one attempt at it. */
record EventDelivery(AsyncEvent event) implements Delivery {
  @Override
  public String describe() {
    return "lambda:Invoke "
        + event.requestId()
        + (event.attempt() > 1 ? " attempt " + event.attempt() : "")
        + " → "
        + event.function().arn();
  }

  @Override
  public String target() {
    return "";
  }

  @Override
  public Bytes message() {
    return event.payload();
  }

  @Override
  public void deliver(Links links) {
    links
        .find(AsyncInvocations.class)
        .orElseThrow(() -> new IllegalStateException("This world has no Lambda"))
        .attempt(event);
  }
}
