package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.AwsErrorException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.TransitionStorageClass;

/**
 * One transition of a lifecycle rule, among the others of the rule: objects go down a waterfall of
 * storage classes, and stay in some for at least a month.
 *
 * @param days the age at which objects go; null when a date is given
 */
record LifecycleStep(TransitionStorageClass to, @Nullable Integer days, @Nullable Instant date) {
  private static final int MONTH = 30;

  static void requireInOrder(String action, String time, List<LifecycleStep> steps, String filter) {
    Set<TransitionStorageClass> seen = EnumSet.noneOf(TransitionStorageClass.class);
    for (LifecycleStep step : steps) {
      step.requireDays(action, time);
      if (!seen.add(step.to)) {
        throw ConfigurationErrors.invalidRequest(
                "'StorageClass' must be different for '"
                    + action
                    + "' actions in same 'Rule' with "
                    + filter)
            .asException();
      }
    }
    for (LifecycleStep earlier : steps) {
      for (LifecycleStep later : steps) {
        if (!earlier.equals(later)) {
          earlier.requireBefore(later, action, time, filter);
        }
      }
    }
  }

  private void requireDays(String action, String time) {
    if (days == null) {
      return;
    }
    if (days < 0) {
      throw ConfigurationErrors.invalidArgument(
              "'" + time + "' in " + action + " action must be nonnegative")
          .asException();
    }
    if (isInfrequent() && days < MONTH) {
      throw ConfigurationErrors.invalidArgument(
              "'"
                  + time
                  + "' in "
                  + action
                  + " action must be greater than or equal to 30 for storageClass '"
                  + to
                  + "'")
          .asException();
    }
  }

  /** Holds against each other two steps, if the one is above the other in the waterfall. */
  private void requireBefore(LifecycleStep lower, String action, String time, String filter) {
    if (rank(to) >= rank(lower.to)) {
      return;
    }
    int least = isInfrequent() ? MONTH : 1;
    boolean inDays = days != null && lower.days != null;
    boolean tooEarly =
        inDays ? isBefore(lower.days, days, least) : isBefore(lower.date, date, least);
    if (tooEarly) {
      throw outOfOrder(lower, least, action, date == null ? time : "Date", filter);
    }
  }

  private static boolean isBefore(@Nullable Integer lower, @Nullable Integer upper, int days) {
    return lower != null && upper != null && lower - upper < days;
  }

  private static boolean isBefore(@Nullable Instant lower, @Nullable Instant upper, int days) {
    return lower != null && upper != null && lower.isBefore(upper.plus(days, ChronoUnit.DAYS));
  }

  private AwsErrorException outOfOrder(
      LifecycleStep lower, int least, String action, String time, String filter) {
    String which = "' in the '" + action + "' action for StorageClass '";
    return ConfigurationErrors.invalidArgument(
            "'"
                + time
                + which
                + lower.to
                + "' for "
                + filter
                + " must be "
                + (least == 1 ? "greater than" : least + " days more than")
                + " '"
                + time
                + which
                + to
                + "'")
        .asException();
  }

  private boolean isInfrequent() {
    return to == TransitionStorageClass.STANDARD_IA || to == TransitionStorageClass.ONEZONE_IA;
  }

  /** How far down the waterfall a class is. */
  private static int rank(TransitionStorageClass storageClass) {
    return switch (storageClass) {
      case STANDARD_IA -> 0;
      case INTELLIGENT_TIERING -> 1;
      case ONEZONE_IA -> 2;
      case GLACIER_IR -> 3;
      case GLACIER -> 4;
      case DEEP_ARCHIVE -> 5;
      case UNKNOWN_TO_SDK_VERSION -> throw ConfigurationErrors.malformed();
    };
  }
}
