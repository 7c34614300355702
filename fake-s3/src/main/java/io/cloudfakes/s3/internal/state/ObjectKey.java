package io.cloudfakes.s3.internal.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An object's key, in S3's order: by the bytes of its UTF-8 form. The bytes are kept, because the
 * order of Java's strings differs beyond the basic plane and because comparing arrays is faster.
 */
public final class ObjectKey implements Comparable<ObjectKey> {
  private final String text;
  private final byte[] utf8;

  private ObjectKey(String text, byte[] utf8) {
    this.text = text;
    this.utf8 = utf8;
  }

  public static ObjectKey of(String text) {
    return new ObjectKey(text, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A place in the order right after every key that begins with the prefix; no key itself. */
  public static ObjectKey afterAll(String prefix) {
    byte[] bytes = prefix.getBytes(StandardCharsets.UTF_8);
    // UTF-8 has no byte 0xFF, so the sum never overflows.
    bytes[bytes.length - 1]++;
    return new ObjectKey(prefix, bytes);
  }

  public String text() {
    return text;
  }

  @Override
  public int compareTo(ObjectKey other) {
    return Arrays.compareUnsigned(utf8, other.utf8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectKey that && Arrays.equals(utf8, that.utf8);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }

  @Override
  public String toString() {
    return text;
  }
}
