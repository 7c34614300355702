package io.cloudfakes.protocol;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the framing of an {@code aws-chunked} body: what is not there is {@code IncompleteBody}.
 */
final class AwsChunkedReader {
  private static final int MOST_DIGITS = 15;

  private final Supplier<Bytes> runs;
  private final Consumer<Bytes> seen;
  private final StringBuilder line = new StringBuilder(96);
  private Bytes run = Bytes.EMPTY;

  /** Where in the run the next byte is. */
  private long position;

  private List<ByteBuffer> buffers = List.of();
  private int next;
  private ByteBuffer current = ByteBuffer.allocate(0);

  private AwsChunkedReader(Supplier<Bytes> runs, Consumer<Bytes> seen) {
    this.runs = runs;
    this.seen = seen;
  }

  /**
   * A reader of the request's body, be it there or still on its way.
   *
   * @param seen handed each run of content taken, in order
   */
  static AwsChunkedReader of(HttpRequest request, Consumer<Bytes> seen) {
    ArrivingBody arriving = request.arriving();
    if (arriving != null) {
      return new AwsChunkedReader(arriving::next, seen);
    }
    Iterator<Bytes> whole = List.of(request.body()).iterator();
    return new AwsChunkedReader(() -> whole.hasNext() ? whole.next() : Bytes.EMPTY, seen);
  }

  boolean hasMore() {
    return peek() >= 0;
  }

  private int peek() {
    while (!current.hasRemaining()) {
      if (next == buffers.size() && !nextRun()) {
        return -1;
      }
      current = buffers.get(next++);
    }
    return current.get(current.position()) & 0xff;
  }

  private boolean nextRun() {
    run = runs.get();
    position = 0;
    buffers = run.buffers();
    next = 0;
    return !run.isEmpty();
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
    List<Bytes> parts = new ArrayList<>(2);
    for (long left = count; left > 0; ) {
      if (!hasMore()) {
        throw AwsChunked.incomplete();
      }
      long step = Math.min(left, run.length() - position);
      Bytes part = run.slice(position, step);
      seen.accept(part);
      parts.add(part);
      skip(step);
      left -= step;
    }
    return parts.size() == 1 ? parts.get(0) : Bytes.concat(parts);
  }

  /** Within the run. */
  private void skip(long count) {
    for (long left = count; left > 0; ) {
      if (!current.hasRemaining()) {
        current = buffers.get(next++);
      }
      int step = (int) Math.min(left, current.remaining());
      current.position(current.position() + step);
      left -= step;
    }
    position += count;
  }
}
