package io.cloudfakes.dynamodb.internal.state;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Reads what {@link PackWriter} wrote, from one place to the next. Used by one thread. */
final class PackReader {
  private static final Value TRUE = new Value.BOOL(true);
  private static final Value FALSE = new Value.BOOL(false);
  private static final Value NULL = new Value.NULL();

  private final byte[] bytes;
  private int at;

  PackReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The size of the item, with which the array begins. */
  int size() {
    return (int) number();
  }

  Attributes attributes() {
    int count = (int) number();
    String[] names = new String[count];
    Value[] values = new Value[count];
    for (int i = 0; i < count; i++) {
      names[i] = name();
      values[i] = value();
    }
    return Attributes.sorted(names, values);
  }

  /** The value of that name among attributes; null when there is none. */
  @Nullable Value find(String name) {
    int count = (int) number();
    for (int i = 0; i < count; i++) {
      if (isName(name)) {
        return value();
      }
      skipValue();
    }
    return null;
  }

  private String name() {
    int length = (int) number();
    return text(length >>> 1, (length & 1) != 0);
  }

  /** Reads over a name; whether it is that one. */
  private boolean isName(String name) {
    int length = (int) number();
    int count = length >>> 1;
    if ((length & 1) == 0) {
      return text(count, false).equals(name);
    }
    int from = at;
    at += count;
    if (count != name.length()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (bytes[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private Value value() {
    byte tag = bytes[at++];
    return switch (tag) {
      case PackTag.PLAIN_STRING -> new Value.S(text((int) number(), true));
      case PackTag.STRING -> new Value.S(text((int) number(), false));
      case PackTag.WHOLE, PackTag.SCALED, PackTag.BIG -> new Value.N(decimal(tag));
      case PackTag.BINARY -> new Value.B(SdkBytes.fromByteArrayUnsafe(raw((int) number())));
      case PackTag.TRUE -> TRUE;
      case PackTag.FALSE -> FALSE;
      case PackTag.NULL -> NULL;
      case PackTag.STRINGS, PackTag.NUMBERS, PackTag.BINARIES ->
          new Value.Set(PackTag.setType(tag), values());
      case PackTag.LIST -> new Value.L(values());
      default -> new Value.M(attributes());
    };
  }

  private List<Value> values() {
    int count = (int) number();
    List<Value> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(value());
    }
    return values;
  }

  private BigDecimal decimal(byte tag) {
    if (tag == PackTag.WHOLE) {
      return BigDecimal.valueOf(signed());
    }
    int scale = (int) signed();
    return tag == PackTag.SCALED
        ? BigDecimal.valueOf(signed(), scale)
        : new BigDecimal(new BigInteger(raw((int) number())), scale);
  }

  private void skipValue() {
    switch (bytes[at++]) {
      case PackTag.PLAIN_STRING, PackTag.STRING, PackTag.BINARY -> skip((int) number());
      case PackTag.WHOLE -> signed();
      case PackTag.SCALED -> {
        signed();
        signed();
      }
      case PackTag.BIG -> {
        signed();
        skip((int) number());
      }
      case PackTag.TRUE, PackTag.FALSE, PackTag.NULL -> {}
      case PackTag.MAP -> {
        int count = (int) number();
        for (int i = 0; i < count; i++) {
          skip((int) number() >>> 1);
          skipValue();
        }
      }
      default -> {
        int count = (int) number();
        for (int i = 0; i < count; i++) {
          skipValue();
        }
      }
    }
  }

  private String text(int length, boolean ascii) {
    int from = at;
    at += length;
    return new String(
        bytes, from, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private byte[] raw(int length) {
    int from = at;
    at += length;
    return Arrays.copyOfRange(bytes, from, at);
  }

  private void skip(int length) {
    at += length;
  }

  private long signed() {
    long number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  private long number() {
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

  // ---- as JSON

  /** Writes attributes as AWS's JSON has them: an object of values by name. */
  void writeAttributes(JsonText out) {
    int count = (int) number();
    out.put('{');
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.put(',');
      }
      int length = (int) number();
      writeText(out, length >>> 1, (length & 1) != 0);
      out.put(':');
      writeValue(out);
    }
    out.put('}');
  }

  private void writeValue(JsonText out) {
    byte tag = bytes[at++];
    switch (tag) {
      case PackTag.PLAIN_STRING, PackTag.STRING -> {
        out.raw("{\"S\":");
        writeText(out, (int) number(), tag == PackTag.PLAIN_STRING);
      }
      case PackTag.WHOLE, PackTag.SCALED, PackTag.BIG -> {
        out.raw("{\"N\":");
        writeNumber(out, tag);
      }
      case PackTag.BINARY -> {
        out.raw("{\"B\":");
        writeBinary(out);
      }
      case PackTag.TRUE -> out.raw("{\"BOOL\":true");
      case PackTag.FALSE -> out.raw("{\"BOOL\":false");
      case PackTag.NULL -> out.raw("{\"NULL\":true");
      case PackTag.STRINGS, PackTag.NUMBERS, PackTag.BINARIES -> {
        out.raw(tag == PackTag.STRINGS ? "{\"SS\":[" : tag == PackTag.NUMBERS ? "{\"NS\":[" : "{\"BS\":[");
        writeElements(out, true);
      }
      case PackTag.LIST -> {
        out.raw("{\"L\":[");
        writeElements(out, false);
      }
      default -> {
        out.raw("{\"M\":");
        writeAttributes(out);
      }
    }
    out.put('}');
  }

  /**
   * The rest of an array.
   *
   * @param bare whether the elements are those of a set, whose type is told once
   */
  private void writeElements(JsonText out, boolean bare) {
    int count = (int) number();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.put(',');
      }
      if (bare) {
        writeBare(out);
      } else {
        writeValue(out);
      }
    }
    out.put(']');
  }

  private void writeBare(JsonText out) {
    byte tag = bytes[at++];
    switch (tag) {
      case PackTag.PLAIN_STRING, PackTag.STRING ->
          writeText(out, (int) number(), tag == PackTag.PLAIN_STRING);
      case PackTag.BINARY -> writeBinary(out);
      default -> writeNumber(out, tag);
    }
  }

  private void writeText(JsonText out, int length, boolean plain) {
    if (plain) {
      out.plain(bytes, at, length);
    } else {
      out.escaped(bytes, at, length);
    }
    at += length;
  }

  private void writeBinary(JsonText out) {
    out.base64(raw((int) number()));
  }

  private void writeNumber(JsonText out, byte tag) {
    out.put('"');
    if (tag == PackTag.WHOLE) {
      out.number(signed());
    } else {
      out.raw(decimal(tag).toPlainString());
    }
    out.put('"');
  }
}
