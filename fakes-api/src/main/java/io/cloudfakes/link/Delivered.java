package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;
import java.time.Instant;

/**
 * One event as it was delivered to one target, or as the attempt failed.
 *
 * @param at when, in virtual time
 * @param delivery what was delivered
 * @param failure why the target could not take it; "" when it did
 */
public record Delivered(Instant at, Delivery delivery, String failure) {
  /** The ARN of the target. */
  public String target() {
    return delivery.target();
  }

  /** What the target receives. */
  public Bytes message() {
    return delivery.message();
  }

  /** What the target receives, read as UTF-8: JSON mostly. */
  public String text() {
    return message().utf8();
  }

  public boolean failed() {
    return !failure.isEmpty();
  }

  /** One line for logs. */
  @Override
  public String toString() {
    return at + " " + delivery.describe() + (failed() ? " failed: " + failure : "");
  }
}
