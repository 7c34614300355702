package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.List;

/** Failover: the primary, then the secondary. */
final class FailoverPolicy {
  private FailoverPolicy() {}

  static List<ZoneRecordSet> order(List<ZoneRecordSet> group, Inquiry inquiry) {
    // PRIMARY comes before SECONDARY in the alphabet too.
    return group.stream()
        .sorted(
            (left, right) ->
                left.set().failoverAsString().compareTo(right.set().failoverAsString()))
        .toList();
  }
}
