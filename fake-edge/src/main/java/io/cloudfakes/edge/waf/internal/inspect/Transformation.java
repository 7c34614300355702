package io.cloudfakes.edge.waf.internal.inspect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.wafv2.model.TextTransformation;

/**
 * What is done to a part of a request before it is looked at, against tricks that hide what it is.
 * Texts hold one byte in each char.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html">Using
 *     text transformations in AWS WAF</a>
 */
final class Transformation {
  private static final Map<String, String> ENTITIES =
      Map.of("quot", "\"", "nbsp", "\u00a0", "lt", "<", "gt", ">", "amp", "&");

  /** What a decoder gives for bytes that are no UTF-8. */
  private static final char UNREADABLE = '\ufffd';

  private static final Pattern ENTITY = Pattern.compile("&(#[xX]?[0-9a-fA-F]+|[a-zA-Z]+);?");
  private static final Pattern SQL_HEX = Pattern.compile("0[xX]((?:[0-9a-fA-F]{2})+)");

  private Transformation() {}

  /** All of them, the lowest priority first. */
  static String apply(List<TextTransformation> transformations, String text) {
    List<TextTransformation> ordered = new ArrayList<>(transformations);
    ordered.sort(Comparator.comparing(TextTransformation::priority));
    String result = text;
    for (TextTransformation one : ordered) {
      result = apply(one.typeAsString(), result);
    }
    return result;
  }

  private static String apply(String type, String text) {
    return switch (type) {
      case "NONE" -> text;
      case "LOWERCASE" -> lowercase(text);
      case "COMPRESS_WHITE_SPACE" -> text.replaceAll("[\\f\\t\\n\\r\\x0b\\xa0 ]+", " ");
      case "HTML_ENTITY_DECODE" -> ENTITY.matcher(text).replaceAll(Transformation::entity);
      case "CMD_LINE" -> commandLine(text);
      case "URL_DECODE" -> Escapes.url(text, false);
      case "URL_DECODE_UNI" -> Escapes.url(text, true);
      case "BASE64_DECODE" -> Escapes.base64(text, false);
      case "BASE64_DECODE_EXT" -> Escapes.base64(text, true);
      case "HEX_DECODE" -> Escapes.hex(text);
      case "MD5" -> md5(text);
      case "REPLACE_COMMENTS" -> replaceComments(text);
      case "ESCAPE_SEQ_DECODE" -> Escapes.ansiC(text);
      case "SQL_HEX_DECODE" ->
          SQL_HEX
              .matcher(text)
              .replaceAll(match -> Matcher.quoteReplacement(Escapes.hex(match.group(1))));
      case "CSS_DECODE" -> Escapes.css(text);
      case "JS_DECODE" -> Escapes.javaScript(text);
      case "NORMALIZE_PATH" -> normalise(text);
      case "NORMALIZE_PATH_WIN" -> normalise(text.replace('\\', '/'));
      case "REMOVE_NULLS" -> text.replace("\0", "");
      case "REPLACE_NULLS" -> text.replace('\0', ' ');
      case "UTF8_TO_UNICODE" -> utf8ToUnicode(text);
      default -> throw new IllegalArgumentException("There is no transformation " + type);
    };
  }

  private static String entity(java.util.regex.MatchResult match) {
    String name = match.group(1);
    if (name.charAt(0) != '#') {
      return Matcher.quoteReplacement(
          ENTITIES.getOrDefault(name.toLowerCase(Locale.ROOT), match.group()));
    }
    boolean hex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
    String digits = name.substring(hex ? 2 : 1);
    try {
      return Matcher.quoteReplacement(
          String.valueOf((char) (Integer.parseInt(digits, hex ? 16 : 10) & 0xff)));
    } catch (NumberFormatException e) {
      return Matcher.quoteReplacement(match.group());
    }
  }

  /** No \ " ' ^, commas and semicolons are spaces, several are one, none before / and (. */
  private static String commandLine(String text) {
    return lowercase(text)
        .replaceAll("[\\\\\"'^]", "")
        .replaceAll("[,;\\s]+", " ")
        .replaceAll(" (?=[/(])", "");
  }

  /** A to Z; other bytes are no letters to it. */
  private static String lowercase(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return result.toString();
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(digest, StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has MD5", e);
    }
  }

  /** Each C comment is one space; one that does not end reaches to the end. */
  private static String replaceComments(String text) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    while (true) {
      int begin = text.indexOf("/*", from);
      if (begin < 0) {
        return result.append(text, from, text.length()).toString();
      }
      result.append(text, from, begin).append(' ');
      int end = text.indexOf("*/", begin + 2);
      if (end < 0) {
        return result.toString();
      }
      from = end + 2;
    }
  }

  /** Without empty and {@code .} segments; {@code ..} takes the segment before it away. */
  private static String normalise(String path) {
    boolean rooted = path.startsWith("/");
    List<String> kept = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      boolean up = segment.equals("..");
      if (up && !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..")) {
        kept.remove(kept.size() - 1);
      } else if (up ? !rooted : !segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    boolean folder = path.endsWith("/") && !kept.isEmpty();
    return (rooted ? "/" : "") + String.join("/", kept) + (folder ? "/" : "");
  }

  /** Each character beyond ASCII as {@code %uXXXX}; bytes that are none stay as they are. */
  private static String utf8ToUnicode(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int length = c < 0xc2 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 1;
      int end = Math.min(i + length, text.length());
      String decoded =
          new String(
              text.substring(i, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      if (length == 1 || decoded.indexOf(UNREADABLE) >= 0) {
        result.append(c);
      } else {
        result.append(String.format(Locale.ROOT, "%%u%04x", decoded.codePointAt(0)));
        i = end - 1;
      }
    }
    return result.toString();
  }
}
