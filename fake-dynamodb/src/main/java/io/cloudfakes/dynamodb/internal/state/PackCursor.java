package io.cloudfakes.dynamodb.internal.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A place in what {@link PackWriter} wrote, that goes forward with each thing read. Used by one
 * thread.
 */
abstract class PackCursor {
  final byte[] bytes;
  int at;

  PackCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The size of the item, with which the array begins. */
  final int size() {
    return count();
  }

  /** How many names, values or bytes follow. */
  final int count() {
    return (int) number();
  }

  final byte tag() {
    return bytes[at++];
  }

  final String name() {
    int length = count();
    return text(length >>> 1, (length & 1) != 0);
  }

  final BigDecimal decimal(byte tag) {
    if (tag == PackTag.WHOLE) {
      return BigDecimal.valueOf(signed());
    }
    int scale = (int) signed();
    return tag == PackTag.SCALED
        ? BigDecimal.valueOf(signed(), scale)
        : new BigDecimal(new BigInteger(raw(count())), scale);
  }

  final String text(int length, boolean ascii) {
    int from = at;
    at += length;
    return new String(
        bytes, from, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  final byte[] raw(int length) {
    int from = at;
    at += length;
    return Arrays.copyOfRange(bytes, from, at);
  }

  final void skip(int length) {
    at += length;
  }

  final long signed() {
    long number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  final long number() {
    byte b = bytes[at++];
    if (b >= 0) {
      return b;
    }
    long number = b & 0x7F;
    int shift = 7;
    do {
      b = bytes[at++];
      number |= (long) (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0);
    return number;
  }
}
