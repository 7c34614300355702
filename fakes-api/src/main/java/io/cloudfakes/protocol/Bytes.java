package io.cloudfakes.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * An immutable run of bytes of any length, shared and never copied: a slice or a concatenation
 * refers to the arrays it was made from. Bodies of requests and replies and the content of stored
 * objects are of this type.
 */
public final class Bytes {
  public static final Bytes EMPTY = new Bytes(new Segment[0], 0);

  private static final int READ_SIZE = 1 << 16;

  private static final class Segment {
    final byte[] array;
    final int offset;
    final int length;

    Segment(byte[] array, int offset, int length) {
      this.array = array;
      this.offset = offset;
      this.length = length;
    }
  }

  private final Segment[] segments;
  private final long length;

  /** Where each segment ends; found when a run of many segments is first sliced. */
  private long @Nullable [] ends;

  private Bytes(Segment[] segments, long length) {
    this.segments = segments;
    this.length = length;
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  public static Bytes wrap(byte[] array) {
    return wrap(array, 0, array.length);
  }

  /** Takes a part of the array over: the caller must not write to it afterwards. */
  public static Bytes wrap(byte[] array, int offset, int length) {
    return length == 0
        ? EMPTY
        : new Bytes(new Segment[] {new Segment(array, offset, length)}, length);
  }

  public static Bytes utf8(String text) {
    return wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The parts one after another; no byte is copied. */
  public static Bytes concat(List<Bytes> parts) {
    List<Segment> all = new ArrayList<>();
    long total = 0;
    for (Bytes part : parts) {
      all.addAll(List.of(part.segments));
      total += part.length;
    }
    return total == 0 ? EMPTY : new Bytes(all.toArray(Segment[]::new), total);
  }

  /** Reads the stream to its end; it is left open. */
  public static Bytes readAll(InputStream in) throws IOException {
    return readUpTo(in, Long.MAX_VALUE);
  }

  /** Reads the stream to its end or for {@code limit} bytes; it is left open. */
  public static Bytes readUpTo(InputStream in, long limit) throws IOException {
    List<Bytes> parts = new ArrayList<>();
    int size = READ_SIZE;
    long left = limit;
    while (left > 0) {
      byte[] part = in.readNBytes((int) Math.min(size, left));
      if (part.length == 0) {
        break;
      }
      parts.add(wrap(part));
      left -= part.length;
      size = Math.min(size * 2, 1 << 23);
    }
    return parts.size() == 1 ? parts.get(0) : concat(parts);
  }

  public long length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /**
   * The bytes from {@code from} (counted from 0) on, {@code count} of them; no byte is copied.
   *
   * @throws IndexOutOfBoundsException when the run is not that long
   */
  public Bytes slice(long from, long count) {
    if (from < 0 || count < 0 || from + count > length) {
      throw new IndexOutOfBoundsException(from + "+" + count + " of " + length);
    }
    if (count == length) {
      return this;
    }
    if (count == 0) {
      return EMPTY;
    }
    List<Segment> kept = new ArrayList<>();
    int index = segmentOf(from);
    long skip = from - (index == 0 ? 0 : ends()[index - 1]);
    for (long left = count; left > 0; index++) {
      Segment segment = segments[index];
      int take = (int) Math.min(segment.length - skip, left);
      kept.add(
          take == segment.length
              ? segment
              : new Segment(segment.array, segment.offset + (int) skip, take));
      left -= take;
      skip = 0;
    }
    return new Bytes(kept.toArray(Segment[]::new), count);
  }

  /** Which segment has that byte: an object of ten thousand parts is read range by range. */
  private int segmentOf(long position) {
    if (position < segments[0].length) {
      return 0;
    }
    int found = Arrays.binarySearch(ends(), position);
    // A segment's end is the first byte of the next one.
    return found < 0 ? -found - 1 : found + 1;
  }

  private long[] ends() {
    long[] known = ends;
    if (known == null) {
      known = new long[segments.length];
      long end = 0;
      for (int i = 0; i < known.length; i++) {
        end += segments[i].length;
        known[i] = end;
      }
      ends = known;
    }
    return known;
  }

  /** A copy as one array, or the array itself when this run is exactly one array: do not write. */
  public byte[] toByteArray() {
    if (segments.length == 1 && segments[0].array.length == length) {
      return segments[0].array;
    }
    byte[] all = new byte[Math.toIntExact(length)];
    int at = 0;
    for (Segment segment : segments) {
      System.arraycopy(segment.array, segment.offset, all, at, segment.length);
      at += segment.length;
    }
    return all;
  }

  public String utf8() {
    return segments.length == 1
        ? new String(
            segments[0].array, segments[0].offset, segments[0].length, StandardCharsets.UTF_8)
        : new String(toByteArray(), StandardCharsets.UTF_8);
  }

  /** Read-only views of the bytes, in order. */
  public List<ByteBuffer> buffers() {
    List<ByteBuffer> views = new ArrayList<>(segments.length);
    for (Segment segment : segments) {
      views.add(
          ByteBuffer.wrap(segment.array, segment.offset, segment.length)
              .slice()
              .asReadOnlyBuffer());
    }
    return views;
  }

  public void writeTo(OutputStream out) throws IOException {
    for (Segment segment : segments) {
      out.write(segment.array, segment.offset, segment.length);
    }
  }

  public void updateTo(MessageDigest digest) {
    for (Segment segment : segments) {
      digest.update(segment.array, segment.offset, segment.length);
    }
  }

  public void updateTo(Checksum checksum) {
    for (Segment segment : segments) {
      checksum.update(segment.array, segment.offset, segment.length);
    }
  }

  public void updateTo(RunningDigest digest) {
    for (Segment segment : segments) {
      digest.update(segment.array, segment.offset, segment.length);
    }
  }

  public InputStream inputStream() {
    return new SegmentStream(segments);
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Bytes that) || length != that.length) {
      return false;
    }
    try (InputStream a = inputStream();
        InputStream b = that.inputStream()) {
      byte[] x = new byte[READ_SIZE];
      byte[] y = new byte[READ_SIZE];
      for (int n = a.readNBytes(x, 0, READ_SIZE); n > 0; n = a.readNBytes(x, 0, READ_SIZE)) {
        b.readNBytes(y, 0, n);
        if (!Arrays.equals(x, 0, n, y, 0, n)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (Segment segment : segments) {
      for (int i = 0; i < segment.length; i++) {
        hash = 31 * hash + segment.array[segment.offset + i];
      }
    }
    return hash;
  }

  @Override
  public String toString() {
    return length + " bytes";
  }

  private static final class SegmentStream extends InputStream {
    private final Segment[] segments;
    private int index;
    private int position;

    SegmentStream(Segment[] segments) {
      this.segments = segments;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
      if (count == 0) {
        return 0;
      }
      int done = 0;
      while (done < count && index < segments.length) {
        Segment segment = segments[index];
        int take = Math.min(count - done, segment.length - position);
        System.arraycopy(segment.array, segment.offset + position, into, offset + done, take);
        done += take;
        position += take;
        if (position == segment.length) {
          index++;
          position = 0;
        }
      }
      return done == 0 ? -1 : done;
    }

    @Override
    public int available() {
      long left = -position;
      for (int i = index; i < segments.length; i++) {
        left += segments[i].length;
      }
      return (int) Math.min(Integer.MAX_VALUE, left);
    }
  }
}
