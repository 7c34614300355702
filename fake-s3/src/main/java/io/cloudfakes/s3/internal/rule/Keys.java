package io.cloudfakes.s3.internal.rule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The rules for object keys and user metadata, and how lists encode keys. */
public final class Keys {
  private Keys() {}

  /**
   * Refuses a key that is too long.
   *
   * @param maxBytes the greatest length of a key in bytes of UTF-8
   */
  public static void requireShortEnough(String key, int maxBytes) {
    // No character is longer than three bytes a Java char, so short keys need no encoding.
    if (key.length() * 3 > maxBytes) {
      int size = key.getBytes(StandardCharsets.UTF_8).length;
      if (size > maxBytes) {
        throw S3Errors.keyTooLong(size, maxBytes).asException();
      }
    }
  }

  /**
   * Refuses user metadata that is too large.
   *
   * @param maxBytes the greatest sum of the lengths of names and values in bytes of UTF-8
   */
  public static void requireSmallEnough(Map<String, String> metadata, int maxBytes) {
    int size = 0;
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      size += entry.getKey().getBytes(StandardCharsets.UTF_8).length;
      size += entry.getValue().getBytes(StandardCharsets.UTF_8).length;
    }
    if (size > maxBytes) {
      throw S3Errors.metadataTooLarge(size, maxBytes).asException();
    }
  }

  /** As lists write keys under {@code encoding-type=url}: slashes stay. */
  public static String urlEncoded(String key) {
    return formEncoded(key).replace("%2F", "/");
  }

  /** As event records write keys: spaces are plus signs, slashes stay. */
  public static String eventEncoded(String key) {
    return urlEncoded(key);
  }

  private static String formEncoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
