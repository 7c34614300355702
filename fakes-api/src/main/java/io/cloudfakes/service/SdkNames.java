package io.cloudfakes.service;

import java.util.Locale;

/**
 * How the SDK spells the names of AWS's model in Java: abbreviations become words, so that {@code
 * CreateWebACL} is {@code CreateWebAcl}, and {@code ListWebACLs}, by the same rule, {@code
 * ListWebAcLs}.
 */
final class SdkNames {
  private SdkNames() {}

  /** What an action's request and response classes begin with. */
  static String of(String action) {
    String words =
        action
            .replaceAll("(?<=[a-z])(?=[A-Z][a-zA-Z0-9])", " ")
            .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
            .replaceAll("([0-9])([a-zA-Z])", "$1 $2");
    StringBuilder name = new StringBuilder(action.length());
    for (String word : words.split(" ", -1)) {
      name.append(word, 0, 1).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
