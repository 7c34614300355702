package io.cloudfakes.protocol;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Single values as text, in headers, query strings, XML and JSON alike. */
final class Scalars {
  /** S3's way: the milliseconds always stand there. */
  static final DateTimeFormatter WITH_MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private Scalars() {}

  /** Reads one value; {@code timestamps} says how instants are written if the model does not. */
  static Object parse(Member member, String text, Format timestamps) throws UnreadableException {
    if (member.type == MarshallingKnownType.INSTANT) {
      return instant(text, member.format != null ? member.format : timestamps);
    }
    return member.jsonValue
        ? new String(base64(text), StandardCharsets.UTF_8)
        : parse(member.type, text);
  }

  static Object parse(MarshallingKnownType type, String text) throws UnreadableException {
    if (type == MarshallingKnownType.STRING) {
      return text;
    }
    String word = text.trim();
    try {
      return switch (type) {
        case INTEGER -> Integer.valueOf(word);
        case LONG -> Long.valueOf(word);
        case SHORT -> Short.valueOf(word);
        case BYTE -> Byte.valueOf(word);
        case FLOAT -> Float.valueOf(word);
        case DOUBLE -> Double.valueOf(word);
        case BIG_DECIMAL -> new BigDecimal(word);
        case BOOLEAN -> bool(word);
        case SDK_BYTES -> SdkBytes.fromByteArrayUnsafe(base64(word));
        default -> throw new UnreadableException("a " + type + " cannot be written as text");
      };
    } catch (NumberFormatException e) {
      throw new UnreadableException("'" + word + "' is not a valid " + type);
    }
  }

  static boolean isFraction(MarshallingKnownType type) {
    return type == MarshallingKnownType.FLOAT
        || type == MarshallingKnownType.DOUBLE
        || type == MarshallingKnownType.BIG_DECIMAL;
  }

  private static Boolean bool(String word) throws UnreadableException {
    boolean yes = word.equalsIgnoreCase("true") || word.equals("1");
    if (!yes && !word.equalsIgnoreCase("false") && !word.equals("0")) {
      throw new UnreadableException("'" + word + "' is not a valid boolean");
    }
    return yes;
  }

  static byte[] base64(String text) throws UnreadableException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("not valid Base64: " + e.getMessage());
    }
  }

  static Instant instant(String text, Format format) throws UnreadableException {
    String word = text.trim();
    try {
      return switch (format) {
        case RFC_822 -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(word));
        case UNIX_TIMESTAMP -> Instant.ofEpochMilli(Math.round(Double.parseDouble(word) * 1000));
        case UNIX_TIMESTAMP_MILLIS -> Instant.ofEpochMilli(Long.parseLong(word));
        default ->
            word.length() == "2006-03-01".length()
                ? LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(word);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new UnreadableException("'" + word + "' is not a valid timestamp");
    }
  }

  /** Writes one value; a structure, list, map or document has no text. */
  static String text(Member member, Object value, Format timestamps) {
    if (value instanceof Instant instant) {
      return text(instant, member.format != null ? member.format : timestamps);
    }
    if (value instanceof SdkBytes bytes) {
      return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
    if (member.jsonValue) {
      return Base64.getEncoder().encodeToString(value.toString().getBytes(StandardCharsets.UTF_8));
    }
    return value.toString();
  }

  /** AWS writes no more than milliseconds. */
  static String text(Instant instant, Format format) {
    return switch (format) {
      case RFC_822 -> HttpDate.of(instant);
      case UNIX_TIMESTAMP -> unixSeconds(instant);
      case UNIX_TIMESTAMP_MILLIS -> Long.toString(instant.toEpochMilli());
      default -> instant.truncatedTo(ChronoUnit.MILLIS).toString();
    };
  }

  static String unixSeconds(Instant instant) {
    long millis = instant.toEpochMilli();
    return millis % 1000 == 0
        ? Long.toString(millis / 1000)
        : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
