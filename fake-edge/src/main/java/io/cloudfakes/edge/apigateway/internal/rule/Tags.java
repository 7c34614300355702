package io.cloudfakes.edge.apigateway.internal.rule;

import java.util.Map;

/** The tags of what can have some. */
public final class Tags {
  private static final int MOST = 50;

  private Tags() {}

  /** Checks the tags of something new, or all that it is to have. */
  public static Map<String, String> checked(Map<String, String> tags) {
    if (tags.size() > MOST) {
      throw RestErrors.badRequest("The number of tags exceeds the maximum limit of " + MOST);
    }
    tags.forEach(
        (key, value) -> {
          if (key.isEmpty() || key.length() > 128 || key.startsWith("aws:")) {
            throw RestErrors.badRequest("Invalid tag key: " + key);
          }
          if (value.length() > 256) {
            throw RestErrors.badRequest("Invalid tag value: " + value);
          }
        });
    return tags;
  }
}
