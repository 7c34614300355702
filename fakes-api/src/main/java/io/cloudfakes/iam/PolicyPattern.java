package io.cloudfakes.iam;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in a policy: text, wildcards, and variables such as <code>${aws:username}</code>, which
 * stand for what the request brings. A variable the request has no value for makes the pattern
 * match nothing.
 */
final class PolicyPattern {
  /** Text in between variables, compiled by {@link Glob}; or a variable with its default. */
  private record Part(String text, boolean variable, @Nullable String otherwise) {}

  private final String source;
  private final List<Part> parts;

  private PolicyPattern(String source, List<Part> parts) {
    this.source = source;
    this.parts = parts;
  }

  /**
   * Reads a value.
   *
   * @param wildcards whether {@code *} and {@code ?} mean more than themselves
   * @param variables whether the document's version knows variables
   */
  static PolicyPattern of(String source, boolean wildcards, boolean variables) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    while (variables) {
      int open = source.indexOf("${", from);
      int close = open < 0 ? -1 : source.indexOf('}', open);
      if (close < 0) {
        break;
      }
      text(source.substring(from, open), wildcards, parts);
      variable(source.substring(open + 2, close).trim(), parts);
      from = close + 1;
    }
    text(source.substring(from), wildcards, parts);
    return new PolicyPattern(source, List.copyOf(parts));
  }

  private static void text(String text, boolean wildcards, List<Part> parts) {
    if (!text.isEmpty()) {
      add(wildcards ? Glob.compile(text) : text, parts);
    }
  }

  /** Adds fixed text to that before it, so that a pattern without variables has one part. */
  private static void add(String compiled, List<Part> parts) {
    int last = parts.size() - 1;
    if (last >= 0 && !parts.get(last).variable()) {
      parts.set(last, new Part(parts.get(last).text() + compiled, false, null));
    } else {
      parts.add(new Part(compiled, false, null));
    }
  }

  private static void variable(String inside, List<Part> parts) {
    if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
      add(inside, parts);
      return;
    }
    int comma = inside.indexOf(',');
    String otherwise = comma < 0 ? null : inside.substring(comma + 1).trim();
    if (otherwise != null
        && otherwise.length() >= 2
        && otherwise.startsWith("'")
        && otherwise.endsWith("'")) {
      otherwise = otherwise.substring(1, otherwise.length() - 1);
    }
    String key = PolicyCondition.key(comma < 0 ? inside : inside.substring(0, comma).trim());
    parts.add(new Part(key, true, otherwise));
  }

  /** The compiled text with the request's values in it; null when one of them is missing. */
  @Nullable String resolve(ConditionContext context) {
    if (parts.isEmpty()) {
      return "";
    }
    if (parts.size() == 1 && !parts.get(0).variable()) {
      return parts.get(0).text();
    }
    StringBuilder resolved = new StringBuilder();
    for (Part part : parts) {
      if (!part.variable()) {
        resolved.append(part.text());
        continue;
      }
      List<String> values = context.values(part.text());
      String value = values.size() == 1 ? values.get(0) : part.otherwise();
      if (value == null) {
        return null;
      }
      resolved.append(value);
    }
    return resolved.toString();
  }

  boolean matches(String text, ConditionContext context) {
    String pattern = resolve(context);
    return pattern != null && Glob.matches(pattern, text, false);
  }

  /** Whether it means one text, whoever asks. */
  boolean isFixed() {
    return parts.isEmpty()
        || (parts.size() == 1
            && !parts.get(0).variable()
            && !Glob.hasWildcard(parts.get(0).text()));
  }

  /** As the policy has it. */
  String source() {
    return source;
  }

  @Override
  public String toString() {
    return source;
  }
}
