package io.cloudfakes.s3.internal.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;

/** The rules for a bucket's notifications among each other: ids, event types, filters. */
public final class NotificationRules {
  private static final String ALL = "*";

  private NotificationRules() {}

  /** Refuses configurations AWS would refuse, whatever their targets are. */
  public static void require(List<LambdaFunctionConfiguration> configurations) {
    Set<String> ids = new HashSet<>();
    List<NotificationFilter> filters = new ArrayList<>();
    for (LambdaFunctionConfiguration configuration : configurations) {
      requireEvents(configuration.eventsAsStrings());
      if (configuration.id() != null && !ids.add(configuration.id())) {
        throw S3Errors.invalidArgument(
                "Same ID used for multiple configurations. IDs must be unique",
                "Id",
                configuration.id())
            .asException();
      }
      filters.add(NotificationFilter.of(configuration.filter()));
    }
    for (int i = 0; i < filters.size(); i++) {
      for (int k = i + 1; k < filters.size(); k++) {
        if (filters.get(i).overlaps(filters.get(k))) {
          requireNoSharedEvent(
              configurations.get(i).eventsAsStrings(),
              configurations.get(k).eventsAsStrings(),
              filters.get(i).isForAll() && filters.get(k).isForAll());
        }
      }
    }
  }

  /**
   * Whether an event of that name is one a configuration asks for.
   *
   * @param asked for example {@code s3:ObjectCreated:*}
   * @param event for example {@code ObjectCreated:Put}
   */
  public static boolean covers(List<String> asked, String event) {
    for (String one : asked) {
      String name = one.startsWith("s3:") ? one.substring(3) : one;
      if (name.endsWith(ALL)
          ? event.startsWith(name.substring(0, name.length() - 1))
          : event.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void requireEvents(List<String> events) {
    if (events.isEmpty()) {
      throw S3Errors.malformedXml().asException();
    }
    for (String event : events) {
      if (Event.fromValue(event) == Event.UNKNOWN_TO_SDK_VERSION) {
        throw S3Errors.invalidArgument(
                "The event is not supported for notifications", "Event", event)
            .asException();
      }
    }
  }

  private static void requireNoSharedEvent(
      List<String> some, List<String> others, boolean unfiltered) {
    for (String one : some) {
      for (String other : others) {
        if (shares(one, other) || shares(other, one)) {
          throw S3Errors.invalidArgument(
                  unfiltered
                      ? "Configurations overlap. Configurations on the same bucket cannot share a"
                          + " common event type."
                      : "Configuration is ambiguously defined. Cannot have overlapping suffixes in"
                          + " two rules if the prefixes are overlapping for the same event type.",
                  "Event",
                  one + ", " + other)
              .asException();
        }
      }
    }
  }

  private static boolean shares(String pattern, String event) {
    return pattern.endsWith(ALL)
        ? event.startsWith(pattern.substring(0, pattern.length() - 1))
        : event.equals(pattern);
  }
}
