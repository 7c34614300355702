package io.cloudfakes.dynamodb.internal.state;

import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A JSON text in UTF-8 as it grows. For replies made of stored items: those need nothing of what a
 * general writer looks after, and most of their text is there already.
 */
public final class JsonText {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** The digits of a long and its sign. */
  private static final int LONGEST_NUMBER = 20;

  private byte[] bytes;
  private int length;

  /** An empty text that is expected to become about so long. */
  public JsonText(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** What was written. Nothing may be written afterwards. */
  public Bytes toBytes() {
    return Bytes.wrap(bytes, 0, length);
  }

  /** One ASCII character as it is. */
  public JsonText put(char c) {
    room(1);
    bytes[length++] = (byte) c;
    return this;
  }

  /** ASCII text as it is. */
  public JsonText raw(String ascii) {
    int count = ascii.length();
    room(count);
    for (int i = 0; i < count; i++) {
      bytes[length + i] = (byte) ascii.charAt(i);
    }
    length += count;
    return this;
  }

  public JsonText number(long number) {
    room(LONGEST_NUMBER);
    if (number < 0) {
      return raw(Long.toString(number));
    }
    int digits = 1;
    for (long left = number; left >= 10; left /= 10) {
      digits++;
    }
    long left = number;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    length += digits;
    return this;
  }

  /** A string that needs no escapes. */
  void plain(byte[] text, int from, int count) {
    room(count + 2);
    bytes[length++] = '"';
    System.arraycopy(text, from, bytes, length, count);
    length += count;
    bytes[length++] = '"';
  }

  /** A string in UTF-8, with the escapes JSON asks for. */
  void escaped(byte[] text, int from, int count) {
    room(6 * count + 2);
    bytes[length++] = '"';
    for (int i = from; i < from + count; i++) {
      byte b = text[i];
      if (b == '"' || b == '\\') {
        bytes[length++] = '\\';
        bytes[length++] = b;
      } else if (b >= 0 && b < ' ') {
        control(b);
      } else {
        bytes[length++] = b;
      }
    }
    bytes[length++] = '"';
  }

  private void control(byte b) {
    int letter = "\b\t\n\f\r".indexOf(b);
    bytes[length++] = '\\';
    if (letter >= 0) {
      bytes[length++] = (byte) "btnfr".charAt(letter);
      return;
    }
    bytes[length++] = 'u';
    bytes[length++] = '0';
    bytes[length++] = '0';
    bytes[length++] = HEX[b >> 4];
    bytes[length++] = HEX[b & 0xF];
  }

  void base64(byte[] content) {
    byte[] encoded = Base64.getEncoder().encode(content);
    plain(encoded, 0, encoded.length);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
  }
}
