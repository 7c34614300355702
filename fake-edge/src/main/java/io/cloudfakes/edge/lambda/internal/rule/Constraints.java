package io.cloudfakes.edge.lambda.internal.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The model's limits to single members, in AWS's words. Each throws {@code ValidationException}
 * (400); what is null is not there, and passes.
 */
public final class Constraints {
  private Constraints() {}

  /** A member that has to be there. */
  public static <T> T required(String member, @Nullable T value) {
    if (value == null) {
      throw LambdaErrors.missing(member).asException();
    }
    return value;
  }

  public static void atMost(String member, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      throw LambdaErrors.constraint(
              member, text, "Member must have length less than or equal to " + most)
          .asException();
    }
  }

  public static void between(String member, @Nullable Integer value, int least, int most) {
    if (value == null || (value >= least && value <= most)) {
      return;
    }
    throw LambdaErrors.constraint(
            member,
            value.toString(),
            value < least
                ? "Member must have value greater than or equal to " + least
                : "Member must have value less than or equal to " + most)
        .asException();
  }

  public static void pattern(String member, @Nullable String value, String pattern) {
    if (value != null && !Pattern.matches(pattern, value)) {
      throw LambdaErrors.constraint(
              member, value, "Member must satisfy regular expression pattern: " + pattern)
          .asException();
    }
  }

  /** A word of an enum. */
  public static void oneOf(String member, @Nullable String value, List<String> words) {
    if (value != null && !words.contains(value)) {
      throw LambdaErrors.constraint(
              member,
              value,
              "Member must satisfy enum value set: [" + String.join(", ", words) + "]")
          .asException();
    }
  }
}
