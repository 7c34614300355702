package io.cloudfakes.edge.apigateway.internal.rule;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The few values of ASN.1 that a certificate is made of, in their binary form (DER). */
final class Der {
  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(0x30, parts);
  }

  static byte[] set(byte[]... parts) {
    return tagged(0x31, parts);
  }

  static byte[] integer(BigInteger value) {
    return tagged(0x02, value.toByteArray());
  }

  static byte[] bits(byte[] value) {
    return tagged(0x03, new byte[1], value);
  }

  static byte[] nothing() {
    return tagged(0x05);
  }

  static byte[] text(String value) {
    return tagged(0x0c, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A moment to the second, of the years before 2050. */
  static byte[] time(Instant moment) {
    String text =
        DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(moment);
    return tagged(0x17, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** An object identifier, for example {@code 2.5.4.3}. */
  static byte[] oid(String dotted) {
    String[] numbers = dotted.split("\\.", -1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Integer.parseInt(numbers[0]) * 40 + Integer.parseInt(numbers[1]));
    for (int i = 2; i < numbers.length; i++) {
      int number = Integer.parseInt(numbers[i]);
      for (int shift = 28; shift > 0; shift -= 7) {
        if (number >>> shift != 0) {
          bytes.write(0x80 | (number >>> shift & 0x7f));
        }
      }
      bytes.write(number & 0x7f);
    }
    return tagged(0x06, bytes.toByteArray());
  }

  /** A value with its tag and its length. */
  static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    int length = content.size();
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    if (length < 0x80) {
      value.write(length);
    } else if (length < 0x100) {
      value.write(0x81);
      value.write(length);
    } else {
      value.write(0x82);
      value.write(length >>> 8);
      value.write(length);
    }
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }
}
