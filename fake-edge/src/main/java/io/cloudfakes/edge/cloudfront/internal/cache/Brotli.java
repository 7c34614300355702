package io.cloudfakes.edge.cloudfront.internal.cache;

import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Brotli streams (RFC 7932) whose blocks are stored as they are: any decoder reads them, and there
 * is no encoder in Java alone to make them smaller.
 */
final class Brotli {
  private static final int BLOCK = 1 << 16;

  private Brotli() {}

  static Bytes stored(Bytes content) {
    List<Bytes> parts = new ArrayList<>();
    long at = 0;
    while (at < content.length()) {
      int size = (int) Math.min(BLOCK, content.length() - at);
      parts.add(header(size, at == 0));
      parts.add(content.slice(at, size));
      at += size;
    }
    // ISLAST and ISLASTEMPTY; an empty stream has its window's size before them.
    parts.add(Bytes.wrap(new byte[] {(byte) (at == 0 ? 0b110 : 0b11)}));
    return Bytes.concat(parts);
  }

  /** Bits from the lowest on: the window (first block), not last, 4 nibbles, length-1, stored. */
  private static Bytes header(int size, boolean first) {
    long bits = 0;
    int at = first ? 1 : 0;
    at += 3;
    bits |= ((long) size - 1) << at;
    at += 16;
    bits |= 1L << at;
    byte[] bytes = new byte[3];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (bits >>> (8 * i));
    }
    return Bytes.wrap(bytes);
  }
}
