package io.cloudfakes.iam;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The ways signatures write time: {@code 20130524T000000Z}, and an HTTP date as the spare. */
final class AmzDate {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LENGTH = "20130524T000000Z".length();

  private AmzDate() {}

  static String format(Instant time) {
    return BASIC.format(time);
  }

  /** As XML errors write it, to the second. */
  static String iso(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Reads {@code 20130524T000000Z}; null when it is not one. */
  static @Nullable Instant parseBasic(String text) {
    if (text.length() != LENGTH || text.charAt(8) != 'T' || text.charAt(15) != 'Z') {
      return null;
    }
    int date = digits(text, 0, 8);
    int time = digits(text, 9, 15);
    if (date < 0 || time < 0) {
      return null;
    }
    try {
      return LocalDateTime.of(
              date / 10_000,
              date / 100 % 100,
              date % 100,
              time / 10_000,
              time / 100 % 100,
              time % 100)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Reads either way of writing. */
  static @Nullable Instant parse(String text) {
    Instant basic = parseBasic(text);
    if (basic != null) {
      return basic;
    }
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.trim()));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean isDay(String text) {
    return text.length() == 8 && digits(text, 0, 8) >= 0;
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
