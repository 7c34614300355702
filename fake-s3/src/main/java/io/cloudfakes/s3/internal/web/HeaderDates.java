package io.cloudfakes.s3.internal.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Dates as browsers write them in conditions. */
final class HeaderDates {
  private HeaderDates() {}

  /** Null when there is no header, or none that can be read: HTTP has such overlooked. */
  static @Nullable Instant parse(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.trim()));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
