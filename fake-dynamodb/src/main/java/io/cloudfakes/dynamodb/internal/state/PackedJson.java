package io.cloudfakes.dynamodb.internal.state;

/** Writes packed attributes as AWS's JSON has them. */
final class PackedJson extends PackCursor {
  private final JsonText out;

  PackedJson(byte[] bytes, JsonText out) {
    super(bytes);
    this.out = out;
  }

  /** An object of values by name. */
  void writeAttributes() {
    int count = count();
    out.put('{');
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.put(',');
      }
      int length = count();
      writeText(length >>> 1, (length & 1) != 0);
      out.put(':');
      writeValue();
    }
    out.put('}');
  }

  private void writeValue() {
    byte tag = tag();
    switch (tag) {
      case PackTag.PLAIN_STRING, PackTag.STRING -> {
        out.raw("{\"S\":");
        writeText(count(), tag == PackTag.PLAIN_STRING);
      }
      case PackTag.WHOLE, PackTag.SCALED, PackTag.BIG -> {
        out.raw("{\"N\":");
        writeNumber(tag);
      }
      case PackTag.BINARY -> {
        out.raw("{\"B\":");
        writeBinary();
      }
      case PackTag.TRUE -> out.raw("{\"BOOL\":true");
      case PackTag.FALSE -> out.raw("{\"BOOL\":false");
      case PackTag.NULL -> out.raw("{\"NULL\":true");
      case PackTag.STRINGS, PackTag.NUMBERS, PackTag.BINARIES -> {
        out.raw(
            tag == PackTag.STRINGS
                ? "{\"SS\":["
                : tag == PackTag.NUMBERS ? "{\"NS\":[" : "{\"BS\":[");
        writeElements(true);
      }
      case PackTag.LIST -> {
        out.raw("{\"L\":[");
        writeElements(false);
      }
      default -> {
        out.raw("{\"M\":");
        writeAttributes();
      }
    }
    out.put('}');
  }

  /**
   * The rest of an array.
   *
   * @param bare whether the elements are those of a set, whose type is told once
   */
  private void writeElements(boolean bare) {
    int count = count();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.put(',');
      }
      if (bare) {
        writeBare();
      } else {
        writeValue();
      }
    }
    out.put(']');
  }

  private void writeBare() {
    byte tag = tag();
    switch (tag) {
      case PackTag.PLAIN_STRING, PackTag.STRING -> writeText(count(), tag == PackTag.PLAIN_STRING);
      case PackTag.BINARY -> writeBinary();
      default -> writeNumber(tag);
    }
  }

  private void writeText(int length, boolean plain) {
    if (plain) {
      out.plain(bytes, at, length);
    } else {
      out.escaped(bytes, at, length);
    }
    at += length;
  }

  private void writeBinary() {
    out.base64(raw(count()));
  }

  private void writeNumber(byte tag) {
    out.put('"');
    if (tag == PackTag.WHOLE) {
      out.number(signed());
    } else {
      out.raw(decimal(tag).toPlainString());
    }
    out.put('"');
  }
}
