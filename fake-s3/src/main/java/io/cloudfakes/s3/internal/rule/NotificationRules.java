package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.seed.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.Event;

/** The rules for a bucket's notifications among each other: ids, event types, filters. */
public final class NotificationRules {
  private static final String ALL = "*";

  private NotificationRules() {}

  /** Refuses configurations AWS would refuse, whatever their targets are. */
  public static void require(List<Subscription> subscriptions) {
    Set<String> ids = new HashSet<>();
    for (Subscription one : subscriptions) {
      requireEvents(one.events());
      if (one.id() != null && !ids.add(one.id())) {
        throw S3Errors.invalidArgument(
                "Same ID used for multiple configurations. IDs must be unique", "Id", one.id())
            .asException();
      }
    }
    for (int i = 0; i < subscriptions.size(); i++) {
      for (int k = i + 1; k < subscriptions.size(); k++) {
        requireApart(subscriptions.get(i), subscriptions.get(k));
      }
    }
  }

  /** The id by which a topic knows the test message that one call sends it. */
  public static String testMessageId(String topicArn, Ids ids) {
    return ids.uuid("test message to " + topicArn);
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

  /** Refuses two that would both be told of one event of one object. */
  private static void requireApart(Subscription some, Subscription other) {
    if (!some.filter().overlaps(other.filter())) {
      return;
    }
    boolean unfiltered = some.filter().isForAll() && other.filter().isForAll();
    for (String one : some.events()) {
      for (String another : other.events()) {
        if (includes(one, another) || includes(another, one)) {
          throw S3Errors.invalidArgument(
                  unfiltered
                      ? "Configurations overlap. Configurations on the same bucket cannot share a"
                          + " common event type."
                      : "Configuration is ambiguously defined. Cannot have overlapping suffixes in"
                          + " two rules if the prefixes are overlapping for the same event type.",
                  "Event",
                  one + ", " + another)
              .asException();
        }
      }
    }
  }

  private static boolean includes(String pattern, String event) {
    return pattern.endsWith(ALL)
        ? event.startsWith(pattern.substring(0, pattern.length() - 1))
        : event.equals(pattern);
  }
}
