package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.seed.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The ids of multipart uploads. They are opaque to callers; within, they begin with when the upload
 * was begun, so that the order of ids is that of time, and have a check of the key, so that a list
 * can tell the id of another key from one of an upload that is there no more.
 */
public final class UploadIds {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int TIME = 8;

  /** Clocks of tests may begin before 1970; digits have no sign. */
  private static final long BEFORE_1970 = 1L << 46;

  private static final int CHECK = 6;
  private static final int LENGTH = 128;

  private UploadIds() {}

  /** The id of a new upload. */
  public static String of(String key, Instant initiated, Ids ids) {
    return digits(initiated.toEpochMilli() + BEFORE_1970, TIME)
        + digits(check(key), CHECK)
        + ids.base62("upload-id", LENGTH - TIME - CHECK);
  }

  /** When the upload of that id was begun; null when it is no id of an upload of that key. */
  public static @Nullable Instant initiated(String key, String id) {
    if (id.length() != LENGTH || number(id, TIME, CHECK) != check(key)) {
      return null;
    }
    long millis = number(id, 0, TIME);
    return millis < 0 ? null : Instant.ofEpochMilli(millis - BEFORE_1970);
  }

  private static long check(String key) {
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static String digits(long value, int count) {
    char[] out = new char[count];
    long left = value;
    for (int i = count - 1; i >= 0; i--) {
      out[i] = DIGITS.charAt((int) (left % DIGITS.length()));
      left /= DIGITS.length();
    }
    return new String(out);
  }

  private static long number(String text, int from, int count) {
    long value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      value = value * DIGITS.length() + digit;
    }
    return value;
  }
}
