package io.cloudfakes.internal;

import io.cloudfakes.protocol.HttpDate;
import java.time.Instant;

/** The {@code Date} header, formatted once a second. */
final class HttpDates {
  private record Formatted(long second, String text) {}

  private volatile Formatted last = new Formatted(Long.MIN_VALUE, "");

  String of(Instant instant) {
    Formatted known = last;
    if (known.second() != instant.getEpochSecond()) {
      known = new Formatted(instant.getEpochSecond(), HttpDate.of(instant));
      last = known;
    }
    return known.text();
  }
}
