package io.cloudfakes.link;

/**
 * One event on its way to one target. A value: it is delivered into whichever world holds it, so a
 * fork can deliver what its parent had held back.
 */
public interface Delivery {
  /**
   * What it is and where it goes, for logs: {@code s3:ObjectCreated:Put photos/cat.jpg → arn:…}.
   */
  String describe();

  /** Hands the event to its target. */
  void deliver(Links links);
}
