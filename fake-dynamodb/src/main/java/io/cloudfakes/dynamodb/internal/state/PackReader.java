package io.cloudfakes.dynamodb.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Reads packed attributes as they are worked with. */
final class PackReader extends PackCursor {
  private static final Value TRUE = new Value.BOOL(true);
  private static final Value FALSE = new Value.BOOL(false);
  private static final Value NULL = new Value.NULL();

  PackReader(byte[] bytes) {
    super(bytes);
  }

  Attributes attributes() {
    int count = count();
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
    int count = count();
    for (int i = 0; i < count; i++) {
      if (isName(name)) {
        return value();
      }
      skipValue();
    }
    return null;
  }

  /** Reads over a name; whether it is that one. */
  private boolean isName(String name) {
    int length = count();
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
    byte tag = tag();
    return switch (tag) {
      case PackTag.PLAIN_STRING -> new Value.S(text(count(), true));
      case PackTag.STRING -> new Value.S(text(count(), false));
      case PackTag.WHOLE, PackTag.SCALED, PackTag.BIG -> new Value.N(decimal(tag));
      case PackTag.BINARY -> new Value.B(SdkBytes.fromByteArrayUnsafe(raw(count())));
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
    int count = count();
    List<Value> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(value());
    }
    return values;
  }

  private void skipValue() {
    switch (tag()) {
      case PackTag.PLAIN_STRING, PackTag.STRING, PackTag.BINARY -> skip(count());
      case PackTag.WHOLE -> signed();
      case PackTag.SCALED -> {
        signed();
        signed();
      }
      case PackTag.BIG -> {
        signed();
        skip(count());
      }
      case PackTag.TRUE, PackTag.FALSE, PackTag.NULL -> {}
      case PackTag.MAP -> {
        int count = count();
        for (int i = 0; i < count; i++) {
          skip(count() >>> 1);
          skipValue();
        }
      }
      default -> {
        int count = count();
        for (int i = 0; i < count; i++) {
          skipValue();
        }
      }
    }
  }
}
