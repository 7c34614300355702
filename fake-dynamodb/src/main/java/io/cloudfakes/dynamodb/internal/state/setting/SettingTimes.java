package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a table's settings were changed that AWS lets be changed only so often.
 *
 * @param toOnDemand when it was switched from provisioned to on-demand billing, oldest first
 * @param tableClass when it was given another table class, oldest first
 */
public record SettingTimes(List<Instant> toOnDemand, List<Instant> tableClass)
    implements TableFeature {
  public static final SettingTimes NONE = new SettingTimes(List.of(), List.of());

  public SettingTimes {
    toOnDemand = List.copyOf(toOnDemand);
    tableClass = List.copyOf(tableClass);
  }

  public SettingTimes withOnDemandAt(Instant now) {
    return new SettingTimes(plus(toOnDemand, now), tableClass);
  }

  public SettingTimes withTableClassAt(Instant now) {
    return new SettingTimes(toOnDemand, plus(tableClass, now));
  }

  /** Those of the times that are at most so long ago. */
  public static List<Instant> within(Duration window, List<Instant> times, Instant now) {
    return times.stream().filter(time -> time.isAfter(now.minus(window))).toList();
  }

  private static List<Instant> plus(List<Instant> times, Instant now) {
    List<Instant> more = new ArrayList<>(times);
    more.add(now);
    return more;
  }
}
