package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Entity tags: how they are made, and how those in conditions are compared with them. */
public final class ETags {
  private static final HexFormat HEX = HexFormat.of();

  private ETags() {}

  /** The ETag of an object written in one piece, without quotes. */
  public static String of(byte[] md5) {
    return HEX.formatHex(md5);
  }

  /**
   * The ETag of an object put together from parts: the digest of their digests, and their count.
   */
  public static String ofParts(List<String> etags) {
    List<Bytes> digests = new ArrayList<>(etags.size());
    for (String etag : etags) {
      digests.add(Bytes.wrap(HEX.parseHex(etag)));
    }
    return of(Digests.md5(Bytes.concat(digests))) + "-" + etags.size();
  }

  /** Whether the tag, without quotes, is that of one piece and not of parts. */
  public static boolean isDigest(String etag) {
    boolean digest = etag.length() == 32;
    for (int i = 0; digest && i < 32; i++) {
      digest = HexFormat.isHexDigit(etag.charAt(i));
    }
    return digest;
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
  public static String unquoted(String tag) {
    String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
    return strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"")
        ? strong.substring(1, strong.length() - 1)
        : strong;
  }
}
