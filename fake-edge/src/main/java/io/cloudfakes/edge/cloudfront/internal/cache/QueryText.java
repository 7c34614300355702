package io.cloudfakes.edge.cloudfront.internal.cache;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of a query string, parameter by parameter as it was sent. */
public final class QueryText {
  private QueryText() {}

  /** The parameters that count, in the order sent. */
  public static String only(String query, Names names) {
    if (names.mode() == Names.Mode.ALL || query.isEmpty()) {
      return query;
    }
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && names.has(name(parameter))) {
        kept.append(kept.isEmpty() ? "" : "&").append(parameter);
      }
    }
    return kept.toString();
  }

  /** The parameters that count by either of two rules, in the order sent. */
  public static String either(String query, Names one, Names other) {
    if (one.isNone() || other.mode() == Names.Mode.ALL) {
      return only(query, other);
    }
    if (other.isNone() || one.mode() == Names.Mode.ALL) {
      return only(query, one);
    }
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      String name = name(parameter);
      if (!parameter.isEmpty() && (one.has(name) || other.has(name))) {
        kept.append(kept.isEmpty() ? "" : "&").append(parameter);
      }
    }
    return kept.toString();
  }

  /** The query without some parameters. */
  public static String without(String query, Names names) {
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && !names.has(name(parameter))) {
        kept.append(kept.isEmpty() ? "" : "&").append(parameter);
      }
    }
    return kept.toString();
  }

  /** Whether a parameter, with its value or without, has one of those names. */
  public static boolean isOneOf(String parameter, Names names) {
    return names.has(name(parameter));
  }

  /** The value of a parameter, decoded; null when it is not there. */
  public static @Nullable String value(String query, String name) {
    for (String parameter : query.split("&", -1)) {
      if (name(parameter).equals(name)) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? "" : decoded(parameter.substring(equals + 1));
      }
    }
    return null;
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return decoded(equals < 0 ? parameter : parameter.substring(0, equals));
  }

  /** What cannot be decoded is taken as it is. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
