package io.cloudfakes.dynamodb.internal.state;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Packs the attributes of an item into one array of bytes: the item's size, then names and values,
 * each behind its length or tag. Equal items become equal arrays, for values have one form only.
 */
final class PackWriter {
  /** What the lengths and tags of an attribute mostly take. */
  private static final int OVERHEAD = 4;

  /** So many digits always fit into a long. */
  private static final int LONG_DIGITS = 18;

  private byte[] bytes;
  private int length;

  private PackWriter(int capacity) {
    this.bytes = new byte[capacity];
  }

  static byte[] pack(Attributes attributes) {
    int size = attributes.size();
    PackWriter writer = new PackWriter(size + OVERHEAD * (attributes.count() + 2));
    writer.number(size);
    writer.attributes(attributes);
    return Arrays.copyOf(writer.bytes, writer.length);
  }

  private void attributes(Attributes attributes) {
    int count = attributes.count();
    number(count);
    for (int i = 0; i < count; i++) {
      name(attributes.name(i));
      value(attributes.value(i));
    }
  }

  /** Twice its length, plus one when it is plain; then the name. */
  private void name(String name) {
    int count = name.length();
    if (isPlain(name)) {
      number(2L * count + 1);
      ascii(name);
    } else {
      byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
      number(2L * utf8.length);
      raw(utf8);
    }
  }

  private void value(Value value) {
    if (value instanceof Value.S s) {
      text(s.text());
    } else if (value instanceof Value.N n) {
      decimal(n.number());
    } else if (value instanceof Value.B b) {
      byte[] content = b.bytes().asByteArrayUnsafe();
      put(PackTag.BINARY);
      number(content.length);
      raw(content);
    } else if (value instanceof Value.BOOL bool) {
      put(bool.value() ? PackTag.TRUE : PackTag.FALSE);
    } else if (value instanceof Value.Set set) {
      put(
          switch (set.type()) {
            case SS -> PackTag.STRINGS;
            case NS -> PackTag.NUMBERS;
            default -> PackTag.BINARIES;
          });
      values(set.members());
    } else if (value instanceof Value.L list) {
      put(PackTag.LIST);
      values(list.elements());
    } else if (value instanceof Value.M map) {
      put(PackTag.MAP);
      attributes(map.attributes());
    } else {
      put(PackTag.NULL);
    }
  }

  private void values(List<Value> values) {
    number(values.size());
    for (Value value : values) {
      value(value);
    }
  }

  private void text(String text) {
    if (isPlain(text)) {
      put(PackTag.PLAIN_STRING);
      number(text.length());
      ascii(text);
    } else {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      put(PackTag.STRING);
      number(utf8.length);
      raw(utf8);
    }
  }

  private void decimal(BigDecimal number) {
    int scale = number.scale();
    int digits = number.precision();
    if (scale <= 0 && digits - scale <= LONG_DIGITS) {
      put(PackTag.WHOLE);
      signed(number.longValue());
    } else if (digits <= LONG_DIGITS) {
      put(PackTag.SCALED);
      signed(scale);
      signed(number.unscaledValue().longValue());
    } else {
      byte[] content = number.unscaledValue().toByteArray();
      put(PackTag.BIG);
      signed(scale);
      number(content.length);
      raw(content);
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void ascii(String text) {
    int count = text.length();
    room(count);
    for (int i = 0; i < count; i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length += count;
  }

  private void raw(byte[] content) {
    room(content.length);
    System.arraycopy(content, 0, bytes, length, content.length);
    length += content.length;
  }

  /** With the sign in the lowest bit, so that small numbers of either sign are short. */
  private void signed(long number) {
    number((number << 1) ^ (number >> (Long.SIZE - 1)));
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  private void number(long number) {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      put((byte) (left | 0x80));
      left >>>= 7;
    }
    put((byte) left);
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
