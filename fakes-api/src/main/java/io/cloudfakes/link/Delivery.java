package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;

/**
 * One event on its way to one target. A value: it is delivered into whichever world holds it, so a
 * fork can deliver what its parent had held back.
 */
public interface Delivery {
  /**
   * What it is and where it goes, for logs: {@code s3:ObjectCreated:Put photos/cat.jpg → arn:…}.
   */
  String describe();

  /** The ARN of the target; "" for what a service does with an event it already has. */
  String target();

  /**
   * What the target receives: a function's event, a queue's message body, what a topic's
   * subscribers are sent, an event of a bus.
   */
  Bytes message();

  /** Hands the event to its target. */
  void deliver(Links links);
}
