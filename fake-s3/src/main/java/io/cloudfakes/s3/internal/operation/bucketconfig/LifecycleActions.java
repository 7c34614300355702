package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.s3.internal.rule.S3Errors;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionExpiration;
import software.amazon.awssdk.services.s3.model.NoncurrentVersionTransition;
import software.amazon.awssdk.services.s3.model.Transition;
import software.amazon.awssdk.services.s3.model.TransitionStorageClass;

/** What the expirations and transitions of one lifecycle rule must be like. */
final class LifecycleActions {
  private static final int MOST_VERSIONS = 100;

  private LifecycleActions() {}

  static void require(LifecycleRule rule) {
    if (rule.expiration() != null) {
      requireExpiration(rule.expiration(), rule);
    }
    List<LifecycleStep> steps = rule.transitions().stream().map(LifecycleActions::step).toList();
    LifecycleStep.requireInOrder("Transition", "Days", steps, filter(rule));
    requireOneKindOfTime(rule);
    requireExpirationLast(rule);
    if (rule.noncurrentVersionExpiration() != null) {
      requireNoncurrent(rule.noncurrentVersionExpiration(), rule);
    }
    requireNoncurrentTransitions(rule);
  }

  private static void requireExpiration(LifecycleExpiration expiration, LifecycleRule rule) {
    Boolean marker = expiration.expiredObjectDeleteMarker();
    Completeness.requireExactlyOne(expiration.days(), expiration.date(), marker);
    if (expiration.days() != null && expiration.days() < 1) {
      throw ConfigurationErrors.invalidArgument(
              "'Days' for Expiration action must be a positive integer")
          .asException();
    }
    requireMidnight(expiration.date());
    if (marker != null && LifecycleDocument.hasTags(rule.filter())) {
      throw ConfigurationErrors.invalidRequest(
              "ExpiredObjectDeleteMarker cannot be specified with Tags.")
          .asException();
    }
  }

  private static LifecycleStep step(Transition transition) {
    Completeness.requireExactlyOne(transition.days(), transition.date());
    requireMidnight(transition.date());
    return new LifecycleStep(
        storageClass(transition.storageClass()), transition.days(), transition.date());
  }

  private static TransitionStorageClass storageClass(@Nullable TransitionStorageClass given) {
    Completeness.requireKnown(given);
    if (given == null) {
      throw ConfigurationErrors.malformed();
    }
    return given;
  }

  private static void requireMidnight(@Nullable Instant date) {
    if (date != null && !date.equals(date.truncatedTo(ChronoUnit.DAYS))) {
      throw S3Errors.invalidArgument("'Date' must be at midnight GMT", "Date", date.toString())
          .asException();
    }
  }

  /** A rule counts days or names dates, not both. */
  private static void requireOneKindOfTime(LifecycleRule rule) {
    boolean transitionDays = rule.transitions().stream().anyMatch(one -> one.days() != null);
    boolean transitionDates = rule.transitions().stream().anyMatch(one -> one.date() != null);
    if (transitionDays && transitionDates) {
      throw mixed("Transition actions", rule);
    }
    LifecycleExpiration expiration = rule.expiration();
    if (expiration != null
        && ((expiration.days() != null && transitionDates)
            || (expiration.date() != null && transitionDays))) {
      throw mixed("Expiration and Transition actions", rule);
    }
  }

  private static AwsErrorException mixed(String actions, LifecycleRule rule) {
    return ConfigurationErrors.invalidRequest(
            "Found mixed 'Date' and 'Days' based "
                + actions
                + " in lifecycle rule for "
                + filter(rule))
        .asException();
  }

  private static void requireExpirationLast(LifecycleRule rule) {
    LifecycleExpiration expiration = rule.expiration();
    if (expiration == null) {
      return;
    }
    for (Transition transition : rule.transitions()) {
      if (expiration.days() != null && expiration.days() <= transition.days()) {
        throw tooEarly("Days", "Expiration", "Transition", rule);
      }
      if (expiration.date() != null && !expiration.date().isAfter(transition.date())) {
        throw tooEarly("Date", "Expiration", "Transition", rule);
      }
    }
  }

  private static void requireNoncurrent(
      NoncurrentVersionExpiration expiration, LifecycleRule rule) {
    if (expiration.noncurrentDays() == null) {
      throw ConfigurationErrors.malformed();
    }
    if (expiration.noncurrentDays() < 1) {
      throw ConfigurationErrors.invalidArgument(
              "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer")
          .asException();
    }
    requireVersions(expiration.newerNoncurrentVersions(), "NoncurrentVersionExpiration", rule);
    for (NoncurrentVersionTransition transition : rule.noncurrentVersionTransitions()) {
      if (transition.noncurrentDays() != null
          && expiration.noncurrentDays() <= transition.noncurrentDays()) {
        throw tooEarly(
            "NoncurrentDays", "NoncurrentVersionExpiration", "NoncurrentVersionTransition", rule);
      }
    }
  }

  private static void requireNoncurrentTransitions(LifecycleRule rule) {
    for (NoncurrentVersionTransition transition : rule.noncurrentVersionTransitions()) {
      if (transition.noncurrentDays() == null) {
        throw ConfigurationErrors.malformed();
      }
      requireVersions(transition.newerNoncurrentVersions(), "NoncurrentVersionTransition", rule);
    }
    LifecycleStep.requireInOrder(
        "NoncurrentVersionTransition",
        "NoncurrentDays",
        rule.noncurrentVersionTransitions().stream()
            .map(
                one ->
                    new LifecycleStep(storageClass(one.storageClass()), one.noncurrentDays(), null))
            .toList(),
        filter(rule));
  }

  private static void requireVersions(
      @Nullable Integer versions, String action, LifecycleRule rule) {
    if (versions == null) {
      return;
    }
    if (rule.filter() == null) {
      throw ConfigurationErrors.invalidRequest(
              "NewerNoncurrentVersions cannot be used without a Filter element")
          .asException();
    }
    if (versions < 1 || versions > MOST_VERSIONS) {
      throw ConfigurationErrors.invalidArgument(
              "'NewerNoncurrentVersions' for "
                  + action
                  + " action must be a positive integer not greater than "
                  + MOST_VERSIONS)
          .asException();
    }
  }

  private static AwsErrorException tooEarly(
      String time, String later, String earlier, LifecycleRule rule) {
    return ConfigurationErrors.invalidArgument(
            "'"
                + time
                + "' in the "
                + later
                + " action for "
                + filter(rule)
                + " must be greater than '"
                + time
                + "' in the "
                + earlier
                + " action")
        .asException();
  }

  /** How messages call the objects a rule is for. */
  private static String filter(LifecycleRule rule) {
    if (rule.filter() == null) {
      return "prefix '" + LifecycleDocument.prefix(rule) + "'";
    }
    String prefix =
        rule.filter().and() == null ? rule.filter().prefix() : rule.filter().and().prefix();
    return "filter '(prefix=" + (prefix == null ? "" : prefix) + ")'";
  }
}
