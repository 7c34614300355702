package io.cloudfakes.iam;

import org.jspecify.annotations.Nullable;

/**
 * An Amazon Resource Name: {@code arn:partition:service:region:account:resource}. Region and
 * account are "" where the service leaves them out; the resource may itself hold colons.
 */
public record Arn(
    String partition, String service, String region, String account, String resource) {

  /**
   * @throws IllegalArgumentException when partition, service or resource is empty, or when a part
   *     before the resource holds a colon
   */
  public Arn {
    filled("partition", partition);
    filled("service", service);
    withoutColon("region", region);
    withoutColon("account", account);
    if (resource.isEmpty()) {
      throw new IllegalArgumentException("An ARN needs a resource");
    }
  }

  /**
   * Reads the text of an ARN.
   *
   * @throws IllegalArgumentException when it is none, saying what is wrong with it
   */
  public static Arn parse(String text) {
    String[] parts = text.split(":", 6);
    if (parts.length < 6 || !parts[0].equals("arn")) {
      throw new IllegalArgumentException(
          "Not an ARN (arn:partition:service:region:account:resource): " + text);
    }
    try {
      return new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + ": " + text, e);
    }
  }

  /** Reads the text of an ARN, or null when it is none: for services that say so in own words. */
  public static @Nullable Arn parseOrNull(String text) {
    String[] parts = text.split(":", 6);
    boolean whole =
        parts.length == 6
            && parts[0].equals("arn")
            && !parts[1].isEmpty()
            && !parts[2].isEmpty()
            && !parts[5].isEmpty();
    return whole ? new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]) : null;
  }

  private static void filled(String part, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("An ARN needs a " + part);
    }
    withoutColon(part, value);
  }

  private static void withoutColon(String part, String value) {
    if (value.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "The " + part + " of an ARN holds no colon, but this does: " + value);
    }
  }

  /** The text AWS writes. */
  @Override
  public String toString() {
    return "arn:" + partition + ':' + service + ':' + region + ':' + account + ':' + resource;
  }
}
