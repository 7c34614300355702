package io.cloudfakes.protocol;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as HTTP's headers write it, {@code Thu, 01 Jan 2026 00:00:00 GMT}. Put together by hand,
 * because it is in most replies of REST protocols and a formatter takes ten times as long.
 */
public final class HttpDate {
  private static final DateTimeFormatter FORMATTER =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);
  private static final String DAYS = "MonTueWedThuFriSatSun";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private HttpDate() {}

  public static String of(Instant instant) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    int year = time.getYear();
    if (year < 1000 || year > 9999) {
      return FORMATTER.format(instant);
    }
    StringBuilder text = new StringBuilder(29);
    int day = 3 * (time.getDayOfWeek().getValue() - 1);
    text.append(DAYS, day, day + 3).append(", ");
    two(text, time.getDayOfMonth()).append(' ');
    int month = 3 * (time.getMonthValue() - 1);
    text.append(MONTHS, month, month + 3).append(' ').append(year).append(' ');
    two(text, time.getHour()).append(':');
    two(text, time.getMinute()).append(':');
    return two(text, time.getSecond()).append(" GMT").toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
