package io.cloudfakes.dynamodb.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a request's members against AWS's model, reported together in one message before
 * anything else is looked at.
 */
public final class MemberFaults {
  private final boolean newWording;
  private @Nullable List<String> faults;

  MemberFaults(boolean newWording) {
    this.newWording = newWording;
  }

  public MemberFaults required(String member, @Nullable Object value) {
    if (value == null) {
      add(member, null, "Member must not be null");
    }
    return this;
  }

  /**
   * Requires a list or map.
   *
   * @param absent whether the SDK's list or map was never set, which it does not show as null
   */
  public MemberFaults required(String member, boolean absent) {
    return absent ? required(member, null) : this;
  }

  /** A value that must be one of those, listed in the order AWS lists them. */
  public MemberFaults oneOf(String member, @Nullable String value, String... allowed) {
    if (value != null && !Arrays.asList(allowed).contains(value)) {
      add(
          member,
          value,
          "Member must satisfy enum value set: [" + String.join(", ", allowed) + "]");
    }
    return this;
  }

  public MemberFaults atLeast(String member, @Nullable Integer value, int least) {
    if (value != null && value < least) {
      add(member, value, "Member must have value greater than or equal to " + least);
    }
    return this;
  }

  public MemberFaults atLeast(String member, @Nullable Long value, long least) {
    if (value != null && value < least) {
      add(member, value, "Member must have value greater than or equal to " + least);
    }
    return this;
  }

  public MemberFaults atMost(String member, @Nullable Integer value, int most) {
    if (value != null && value > most) {
      add(member, value, "Member must have value less than or equal to " + most);
    }
    return this;
  }

  /** Checks the length of a text, list or map. */
  public MemberFaults length(String member, Object value, int length, int least, int most) {
    if (length < least) {
      add(member, value, "Member must have length greater than or equal to " + least);
    }
    if (length > most) {
      add(member, value, "Member must have length less than or equal to " + most);
    }
    return this;
  }

  public MemberFaults matches(String member, @Nullable String value, Pattern pattern) {
    if (value != null && !pattern.matcher(value).matches()) {
      add(member, value, "Member must satisfy regular expression pattern: " + pattern.pattern());
    }
    return this;
  }

  public MemberFaults constraint(String member, Object value, String constraint) {
    add(member, value, constraint);
    return this;
  }

  /** Throws the one error that lists all faults, if there are any. */
  public void check() {
    List<String> found = faults;
    if (found != null) {
      throw DynamoDbErrors.validation(
          found.size()
              + (found.size() == 1 ? " validation error" : " validation errors")
              + " detected: "
              + String.join("; ", found));
    }
  }

  private void add(String member, @Nullable Object value, String constraint) {
    List<String> found = faults;
    if (found == null) {
      found = new ArrayList<>();
      faults = found;
    }
    String shown = newWording ? "" : value == null ? " null" : " '" + value + "'";
    String name =
        newWording ? member : member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
    found.add("Value" + shown + " at '" + name + "' failed to satisfy constraint: " + constraint);
  }
}
