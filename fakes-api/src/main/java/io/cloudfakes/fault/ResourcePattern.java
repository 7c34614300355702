package io.cloudfakes.fault;

import java.util.regex.Pattern;

/** A resource's name in which {@code *} stands for any letters. */
final class ResourcePattern {
  private ResourcePattern() {}

  static boolean matches(String pattern, String resource) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("\\*", -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(resource).matches();
  }
}
