package io.cloudfakes.protocol;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the framing of an {@code aws-chunked} body: what is not there is {@code IncompleteBody}.
 */
final class AwsChunkedReader {
  private static final int MOST_DIGITS = 15;

  private final Bytes body;
  private final List<ByteBuffer> buffers;
  private int next;
  private ByteBuffer current = ByteBuffer.allocate(0);
  private long position;
  private final StringBuilder line = new StringBuilder(96);

  AwsChunkedReader(Bytes body) {
    this.body = body;
    this.buffers = body.buffers();
  }

  long remaining() {
    return body.length() - position;
  }

  private int peek() {
    while (!current.hasRemaining()) {
      if (next == buffers.size()) {
        return -1;
      }
      current = buffers.get(next++);
    }
    return current.get(current.position()) & 0xff;
  }

  private int read() {
    int octet = peek();
    if (octet >= 0) {
      current.position(current.position() + 1);
      position++;
    }
    return octet;
  }

  long hexadecimal() {
    long value = 0;
    int digits = 0;
    for (int digit = Character.digit(peek(), 16); digit >= 0; digit = Character.digit(peek(), 16)) {
      value = value << 4 | digit;
      read();
      digits++;
      if (digits > MOST_DIGITS) {
        throw AwsChunked.incomplete();
      }
    }
    if (digits == 0) {
      throw AwsChunked.incomplete();
    }
    return value;
  }

  /** Up to and over the next CRLF, without it; it is "" or an extension of the chunk's size. */
  String restOfLine() {
    int octet = read();
    if (octet == '\r') {
      return closed("");
    }
    if (octet != ';') {
      throw AwsChunked.incomplete();
    }
    line.setLength(0);
    while (octet != '\r') {
      if (octet < 0) {
        throw AwsChunked.incomplete();
      }
      line.append((char) octet);
      octet = read();
    }
    return closed(line.toString());
  }

  private String closed(String text) {
    if (read() != '\n') {
      throw AwsChunked.incomplete();
    }
    return text;
  }

  void lineEnd() {
    if (read() != '\r' || read() != '\n') {
      throw AwsChunked.incomplete();
    }
  }

  /** Up to and over the next LF, without it and a CR before it; null when there is no LF. */
  @Nullable String looseLine() {
    line.setLength(0);
    for (int octet = read(); octet >= 0; octet = read()) {
      if (octet == '\n') {
        int end = line.length() - 1;
        if (end >= 0 && line.charAt(end) == '\r') {
          line.setLength(end);
        }
        return line.toString();
      }
      line.append((char) octet);
    }
    return null;
  }

  Bytes take(long count) {
    if (count > remaining()) {
      throw AwsChunked.incomplete();
    }
    Bytes taken = body.slice(position, count);
    long left = count;
    while (left > 0) {
      int step = (int) Math.min(left, current.remaining());
      if (step == 0) {
        current = buffers.get(next++);
      } else {
        current.position(current.position() + step);
        left -= step;
      }
    }
    position += count;
    return taken;
  }
}
