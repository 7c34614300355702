package io.cloudfakes.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The {@code Date} header, formatted once a second. */
final class HttpDates {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private record Formatted(long second, String text) {}

  private volatile Formatted last = new Formatted(Long.MIN_VALUE, "");

  String of(Instant instant) {
    Formatted known = last;
    if (known.second() != instant.getEpochSecond()) {
      known = new Formatted(instant.getEpochSecond(), FORMAT.format(instant));
      last = known;
    }
    return known.text();
  }
}
