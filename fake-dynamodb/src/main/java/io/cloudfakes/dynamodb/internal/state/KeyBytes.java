package io.cloudfakes.dynamodb.internal.state;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The values of a key as bytes, whose order as unsigned numbers is the order of the keys. Each
 * value begins with a byte for its type and ends where its bytes say, so what follows has no part
 * in its order. A key ends with {@link #END}; what does not is a place before or after all keys
 * that begin so.
 */
final class KeyBytes {
  private static final byte END = 1;

  /** What follows is the key in the table of an index's entry. */
  private static final byte BASE = 2;

  private static final byte STRING = 3;
  private static final byte NUMBER = 4;
  private static final byte BINARY = 5;

  /** Of a value no key has; as the key of nothing it is merely not found. */
  private static final byte OTHER = 6;

  /** Above whatever follows a value, and below what a zero byte within one is followed by. */
  private static final byte AFTER = (byte) 0xFE;

  private static final byte ZERO_FOLLOWS = (byte) 0xFF;
  private static final int NEGATIVE = 1;
  private static final int NOTHING = 2;
  private static final int POSITIVE = 3;
  private static final int EXPONENTS = 1 << 15;

  private byte[] bytes = new byte[32];
  private int length;

  KeyBytes value(Value value) {
    if (value instanceof Value.S s) {
      put(STRING);
      text(s.text());
    } else if (value instanceof Value.N n) {
      put(NUMBER);
      number(n.number());
    } else if (value instanceof Value.B b) {
      put(BINARY);
      escaped(b.bytes().asByteArrayUnsafe());
    } else if (value instanceof Value.L several) {
      several.elements().forEach(this::value);
    } else {
      put(OTHER);
      text(value.type().name());
    }
    return this;
  }

  KeyBytes base(long spread, byte[] base) {
    put(BASE);
    // Flipped, negative spreads come first, as they do in nodes.
    byte[] first = ByteBuffer.allocate(Long.BYTES).putLong(spread ^ Long.MIN_VALUE).array();
    room(first.length + base.length);
    System.arraycopy(first, 0, bytes, length, first.length);
    System.arraycopy(base, 0, bytes, length + first.length, base.length);
    length += first.length + base.length;
    return this;
  }

  /** Those of a key. */
  byte[] key() {
    put(END);
    return before();
  }

  /** Those of the place before all keys that begin so. */
  byte[] before() {
    return Arrays.copyOf(bytes, length);
  }

  /** Those of the place after all keys that begin so. */
  byte[] after() {
    put(AFTER);
    return before();
  }

  /** Where in a key of an index's entry the base begins; -1 when it has none. */
  static int baseOf(byte[] key) {
    int at = 0;
    while (at < key.length && key[at] != BASE) {
      switch (key[at]) {
        case STRING, BINARY, OTHER -> at = endOfEscaped(key, at + 1);
        case NUMBER -> at = endOfNumber(key, at + 1);
        default -> {
          return -1;
        }
      }
    }
    return at < key.length ? at + 1 : -1;
  }

  private static int endOfEscaped(byte[] key, int from) {
    int at = from;
    while (key[at] != 0 || (at + 1 < key.length && key[at + 1] == ZERO_FOLLOWS)) {
      at += key[at] == 0 ? 2 : 1;
    }
    return at + 1;
  }

  private static int endOfNumber(byte[] key, int from) {
    if (key[from] == NOTHING) {
      return from + 1;
    }
    byte end = key[from] == NEGATIVE ? (byte) 0xFF : 0;
    int at = from + 3;
    while (key[at] != end) {
      at++;
    }
    return at + 1;
  }

  private void text(String text) {
    int count = text.length();
    room(count + 1);
    int at = length;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c == 0 || c >= 0x80) {
        escaped(text.getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[at++] = (byte) c;
    }
    bytes[at++] = 0;
    length = at;
  }

  private void escaped(byte[] content) {
    room(2 * content.length + 1);
    for (byte b : content) {
      bytes[length++] = b;
      if (b == 0) {
        bytes[length++] = ZERO_FOLLOWS;
      }
    }
    bytes[length++] = 0;
  }

  /** Its sign, exponent and digits, two in a byte; all bits are turned over when it is negative. */
  private void number(BigDecimal number) {
    int sign = number.signum();
    if (sign == 0) {
      put((byte) NOTHING);
      return;
    }
    int flip = sign < 0 ? 0xFF : 0;
    int exponent = number.precision() - number.scale() + EXPONENTS;
    put((byte) (sign < 0 ? NEGATIVE : POSITIVE));
    put((byte) ((exponent >> 8) ^ flip));
    put((byte) (exponent ^ flip));
    String digits = number.unscaledValue().abs().toString();
    for (int i = 0; i < digits.length(); i += 2) {
      int second = i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0;
      put((byte) (((digits.charAt(i) - '0') * 10 + second + 1) ^ flip));
    }
    put((byte) flip);
  }

  private void put(byte b) {
    room(1);
    bytes[length++] = b;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }
}
