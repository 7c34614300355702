package io.cloudfakes.s3.internal.rule;

import java.util.HexFormat;

/** Entity tags: how they are made, and how those in conditions are compared with them. */
public final class ETags {
  private static final HexFormat HEX = HexFormat.of();

  private ETags() {}

  /** The ETag of an object written in one piece, without quotes. */
  public static String of(byte[] md5) {
    return HEX.formatHex(md5);
  }

  public static String quoted(String etag) {
    return '"' + etag + '"';
  }

  /**
   * Whether a condition's list of entity tags has this one: {@code *} has every one, quotes may be
   * left out, tags are separated by commas.
   */
  static boolean listHas(String list, String etag) {
    int from = 0;
    while (from <= list.length()) {
      int comma = list.indexOf(',', from);
      int to = comma < 0 ? list.length() : comma;
      String one = unquoted(list.substring(from, to).trim());
      if (one.equals("*") || one.equals(etag)) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  /** Without a weak mark, for S3 compares weakly, and without quotes. */
  static String unquoted(String tag) {
    String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
    return strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"")
        ? strong.substring(1, strong.length() - 1)
        : strong;
  }
}
