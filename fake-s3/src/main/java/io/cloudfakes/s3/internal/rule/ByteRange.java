package io.cloudfakes.s3.internal.rule;

import org.jspecify.annotations.Nullable;

/**
 * The part of an object that a read asks for.
 *
 * @param first the first byte, counted from 0
 * @param length the number of bytes
 * @param size the size of the whole object in bytes
 */
public record ByteRange(long first, long length, long size) {
  private static final String UNIT = "bytes=";

  /** The value of the {@code Content-Range} header. */
  public String contentRange() {
    return "bytes " + first + "-" + (first + length - 1) + "/" + size;
  }

  /**
   * Reads a {@code Range} header.
   *
   * @return null when the whole object is to be sent: no header, several ranges (which S3 does not
   *     serve), or one that is not of the header's form, which HTTP says to overlook
   */
  public static @Nullable ByteRange parse(@Nullable String header, long size) {
    if (header == null || !header.startsWith(UNIT)) {
      return null;
    }
    String range = header.substring(UNIT.length()).trim();
    int dash = range.indexOf('-');
    if (dash < 0) {
      return null;
    }
    long first = number(range.substring(0, dash).trim());
    String lastText = range.substring(dash + 1).trim();
    long last = number(lastText);
    if (dash == 0) {
      return last < 0 ? null : suffix(header, last, size);
    }
    if (first < 0 || (last < 0 && !lastText.isEmpty()) || (last >= 0 && last < first)) {
      return null;
    }
    if (first >= size) {
      throw S3Errors.invalidRange(header, size).asException();
    }
    long end = last < 0 ? size : Math.min(last + 1, size);
    return new ByteRange(first, end - first, size);
  }

  private static ByteRange suffix(String header, long count, long size) {
    if (count == 0 || size == 0) {
      throw S3Errors.invalidRange(header, size).asException();
    }
    long length = Math.min(count, size);
    return new ByteRange(size - length, length, size);
  }

  /** A number of decimal digits only; -1 when the text is none. */
  private static long number(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
