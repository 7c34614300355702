package io.cloudfakes.edge.cloudfront;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Seeded small changes of what signs a request, and what a changed one means. */
final class Mutations {
  private static final Set<String> SIGNING =
      Set.of("Expires", "Hash-Algorithm", "Key-Pair-Id", "Policy", "Signature");
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~.";

  private final SplittableRandom random = new SplittableRandom(20261122);
  private final String text;
  private final int from;
  private final String separator;
  private final Set<String> made = new LinkedHashSet<>();

  private Mutations(String text, int from, String separator) {
    this.text = text;
    this.from = from;
    this.separator = separator;
  }

  /** Changes of a URL from its path on, whose first letter stays. */
  static Mutations ofUrl(String url) {
    return new Mutations(url, url.indexOf('/', "https://".length()) + 1, "&");
  }

  /** Changes of the value of a {@code Cookie} header. */
  static Mutations ofCookies(String header) {
    return new Mutations(header, 0, "; ");
  }

  /** One that was not there before. */
  String next() {
    while (true) {
      String mutation = mutate();
      if (!mutation.equals(text) && made.add(mutation)) {
        return mutation;
      }
    }
  }

  private String mutate() {
    StringBuilder changed = new StringBuilder(text);
    int at = from + random.nextInt(text.length() - from);
    String letters = LETTERS + separator.charAt(0) + "=/";
    char letter = letters.charAt(random.nextInt(letters.length()));
    switch (random.nextInt(16)) {
      case 0 -> changed.deleteCharAt(at);
      case 1 -> changed.insert(at, letter);
      case 2 -> {
        if (at + 1 < text.length()) {
          changed.setCharAt(at, text.charAt(at + 1));
          changed.setCharAt(at + 1, text.charAt(at));
        }
      }
      case 3 -> changed.setLength(at);
      case 4 ->
          changed.setCharAt(
              at,
              Character.isLowerCase(text.charAt(at))
                  ? Character.toUpperCase(text.charAt(at))
                  : Character.toLowerCase(text.charAt(at)));
      case 5 -> {
        return byParts();
      }
      case 6 -> {
        return separator.equals("&")
            ? text.substring(0, at) + hex(text.charAt(at)) + text.substring(at + 1)
            : text;
      }
      default -> changed.setCharAt(at, letter);
    }
    return changed.toString();
  }

  private static String hex(char letter) {
    return String.format("%%%02X", (int) letter);
  }

  /** Parameters or cookies in another order, one twice, one more, or one less. */
  private String byParts() {
    int start = separator.equals("&") ? text.indexOf('?') + 1 : 0;
    List<String> parts = new ArrayList<>(Arrays.asList(text.substring(start).split(separator, -1)));
    int one = random.nextInt(parts.size());
    int number = random.nextInt(1_000);
    switch (random.nextInt(5)) {
      case 0 -> Collections.swap(parts, one, random.nextInt(parts.size()));
      case 1 -> parts.add(parts.get(one) + number);
      case 2 -> parts.add(one, parts.get(one) + number);
      case 3 -> parts.add(one, "more=" + number);
      default -> parts.remove(one);
    }
    return text.substring(0, start) + String.join(separator, parts);
  }

  /** What a URL asks for and what signs it, whatever way that is written. */
  static List<Object> meaningOfUrl(String url) {
    int mark = url.indexOf('?');
    Map<String, String> signing = new TreeMap<>();
    List<String> own = new ArrayList<>();
    for (String parameter : mark < 0 ? new String[0] : url.substring(mark + 1).split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
      if (SIGNING.contains(name)) {
        // Of several the first counts.
        signing.putIfAbsent(name, equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
      } else {
        own.add(parameter);
      }
    }
    return List.of(mark < 0 ? url : url.substring(0, mark), String.join("&", own), signing);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** What cookies sign, whatever others stand beside them. */
  static List<Object> meaningOfCookies(String header) {
    Map<String, String> signing = new TreeMap<>();
    for (String cookie : header.split(";", -1)) {
      int equals = cookie.indexOf('=');
      String name = (equals < 0 ? cookie : cookie.substring(0, equals)).trim();
      if (name.startsWith("CloudFront-") && SIGNING.contains(name.substring(11))) {
        signing.putIfAbsent(name, equals < 0 ? "" : cookie.substring(equals + 1).trim());
      }
    }
    return List.of(signing);
  }
}
