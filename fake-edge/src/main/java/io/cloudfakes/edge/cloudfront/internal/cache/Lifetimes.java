package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Duration;

/** The bounds of a cache policy: how long an object is kept at least, by default and at most. */
public record Lifetimes(Duration least, Duration usual, Duration most) {
  /** Whether nothing is kept at all. */
  public boolean off() {
    return least.isZero() && usual.isZero() && most.isZero();
  }

  Duration clamp(Duration asked) {
    return longer(atMost(asked), least);
  }

  Duration atMost(Duration asked) {
    return asked.compareTo(most) > 0 ? most : asked;
  }

  Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
