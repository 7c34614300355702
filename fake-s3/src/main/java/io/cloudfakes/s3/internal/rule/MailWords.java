package io.cloudfakes.s3.internal.rule;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of user metadata beyond ASCII, as S3 writes them in headers: the encoded words that RFC
 * 2047 made for mail.
 */
public final class MailWords {
  private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([BbQq])\\?([^?\\s]*)\\?=");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\?=)\\s+(?==\\?)");
  private static final String BEGIN = "=?UTF-8?";

  /** A word has at most 75 characters, of which its frame takes twelve. */
  private static final int MOST_ENCODED = 63;

  private static final char LAST_ASCII = 0x7e;

  private MailWords() {}

  /** The value as stored, for a value that may have been sent in encoded words. */
  public static String decoded(String sent) {
    if (!sent.contains("=?")) {
      return sent;
    }
    StringBuilder out = new StringBuilder();
    String joined = BETWEEN_WORDS.matcher(sent).replaceAll("");
    Matcher words = WORD.matcher(joined);
    int from = 0;
    while (words.find()) {
      out.append(joined, from, words.start()).append(word(words));
      from = words.end();
    }
    return out.append(joined.substring(from)).toString();
  }

  /** The value as a header of a reply carries it. */
  public static String encoded(String stored) {
    int others = 0;
    for (int i = 0; i < stored.length(); i++) {
      if (stored.charAt(i) > LAST_ASCII) {
        others++;
      }
    }
    if (others == 0) {
      return stored;
    }
    StringBuilder out = new StringBuilder();
    append(out, stored, stored.length() - others > others);
    return out.toString();
  }

  /** Whether the value can stand in a header as it is. */
  public static boolean isAscii(String stored) {
    for (int i = 0; i < stored.length(); i++) {
      if (stored.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  /** Halves what does not fit in one word. */
  private static void append(StringBuilder out, String text, boolean readable) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    String encoded = readable ? quoted(utf8) : Base64.getEncoder().encodeToString(utf8);
    if (encoded.length() > MOST_ENCODED && text.codePointCount(0, text.length()) > 1) {
      int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
      append(out, text.substring(0, half), readable);
      append(out, text.substring(half), readable);
      return;
    }
    out.append(out.isEmpty() ? "" : " ")
        .append(BEGIN)
        .append(readable ? "Q?" : "B?")
        .append(encoded)
        .append("?=");
  }

  private static String quoted(byte[] utf8) {
    StringBuilder out = new StringBuilder();
    for (byte b : utf8) {
      char c = (char) (b & 0xff);
      if (c == ' ') {
        out.append('_');
      } else if (c > 0x20 && c < 0x7f && c != '=' && c != '?' && c != '_') {
        out.append(c);
      } else {
        out.append('=').append(hex(c >> 4)).append(hex(c & 0xf));
      }
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  /** What one word says; the word itself when it cannot be read. */
  private static String word(Matcher word) {
    try {
      byte[] bytes =
          word.group(2).equalsIgnoreCase("B")
              ? Base64.getDecoder().decode(word.group(3))
              : unquoted(word.group(3));
      return Charset.forName(word.group(1)).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // An unknown charset, or what is no Base64, is an illegal argument too.
      return word.group();
    }
  }

  private static byte[] unquoted(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && i + 2 < text.length()) {
        out.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        out.write(c == '_' ? ' ' : c);
      }
    }
    return out.toByteArray();
  }
}
