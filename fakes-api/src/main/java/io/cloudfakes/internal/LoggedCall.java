package io.cloudfakes.internal;

import io.cloudfakes.call.Call;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.Struck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What every entry of the log has: its place in the story, and the faults that met it. */
abstract class LoggedCall implements Call, Struck {
  final long sequence;
  final Instant at;
  final long causedBy;
  final String thread = Thread.currentThread().getName();

  List<FaultRule> faults = List.of();
  private List<String> acted = List.of();

  LoggedCall(long sequence, Instant at, long causedBy) {
    this.sequence = sequence;
    this.at = at;
    this.causedBy = causedBy;
  }

  @Override
  public final long sequence() {
    return sequence;
  }

  @Override
  public final Instant at() {
    return at;
  }

  @Override
  public final long causedBy() {
    return causedBy;
  }

  @Override
  public final String thread() {
    return thread;
  }

  @Override
  public final List<FaultRule> faultRules() {
    return faults;
  }

  @Override
  public final List<String> faults() {
    return acted;
  }

  /** Notes that a fault has acted; once, though its call may be decided twice. */
  @Override
  public final void acted(FaultRule rule) {
    if (acted.contains(rule.id())) {
      return;
    }
    rule.countAct();
    List<String> more = new ArrayList<>(acted);
    more.add(rule.id());
    acted = List.copyOf(more);
  }

  /** Where it belongs, as {@link #describe} says it between what it is and what came of it. */
  String place() {
    return "";
  }

  @Override
  public final String describe() {
    StringBuilder text = new StringBuilder(120);
    text.append('#').append(sequence).append(' ').append(at).append(' ').append(identity());
    text.append(place()).append(" -> ").append(outcome());
    if (causedBy != 0) {
      text.append(" (caused by #").append(causedBy).append(')');
    }
    for (String fault : acted) {
      text.append(" {").append(fault).append('}');
    }
    return text.toString();
  }

  @Override
  public final String toString() {
    return describe();
  }
}
