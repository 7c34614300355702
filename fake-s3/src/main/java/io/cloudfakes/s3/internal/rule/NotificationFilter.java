package io.cloudfakes.s3.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.NotificationConfigurationFilter;

/** Which keys a notification is for: those with this prefix and this suffix. */
public record NotificationFilter(String prefix, String suffix) {
  private static final NotificationFilter ALL = new NotificationFilter("", "");
  private static final String PREFIX = "prefix";
  private static final String SUFFIX = "suffix";

  /** Reads the filter of a configuration. */
  public static NotificationFilter of(@Nullable NotificationConfigurationFilter filter) {
    if (filter == null || filter.key() == null || filter.key().filterRules().isEmpty()) {
      return ALL;
    }
    String prefix = null;
    String suffix = null;
    for (FilterRule rule : filter.key().filterRules()) {
      String name = rule.nameAsString();
      String value = rule.value() == null ? "" : rule.value();
      if (PREFIX.equalsIgnoreCase(name)) {
        requireOne(prefix, PREFIX);
        prefix = value;
      } else if (SUFFIX.equalsIgnoreCase(name)) {
        requireOne(suffix, SUFFIX);
        suffix = value;
      } else {
        throw S3Errors.invalidArgument(
                "filter rule name must be either prefix or suffix",
                "FilterRule.Name",
                String.valueOf(name))
            .asException();
      }
    }
    return new NotificationFilter(prefix == null ? "" : prefix, suffix == null ? "" : suffix);
  }

  /** The rules' names as AWS gives them back. */
  public static List<FilterRule> normalised(List<FilterRule> rules) {
    return rules.stream()
        .map(
            rule ->
                rule.toBuilder()
                    .name(PREFIX.equalsIgnoreCase(rule.nameAsString()) ? "Prefix" : "Suffix")
                    .build())
        .toList();
  }

  public boolean matches(String key) {
    return key.startsWith(prefix) && key.endsWith(suffix);
  }

  /** Whether there may be a key that both are for. */
  boolean overlaps(NotificationFilter other) {
    return (prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix))
        && (suffix.endsWith(other.suffix) || other.suffix.endsWith(suffix));
  }

  boolean isForAll() {
    return prefix.isEmpty() && suffix.isEmpty();
  }

  private static void requireOne(@Nullable String before, String name) {
    if (before != null) {
      throw S3Errors.invalidArgument(
              "Cannot specify more than one " + name + " rule in a filter.",
              "FilterRule.Name",
              name)
          .asException();
    }
  }
}
