package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.ArrayList;
import java.util.List;

/** Weighted: each with the share its weight has in the sum of all that are healthy. */
final class WeightedPolicy {
  private WeightedPolicy() {}

  static List<ZoneRecordSet> choose(List<ZoneRecordSet> group, Health health, Inquiry inquiry) {
    List<ZoneRecordSet> weighty = new ArrayList<>(group.size());
    List<ZoneRecordSet> weightless = new ArrayList<>();
    for (ZoneRecordSet set : group) {
      (set.set().weight() > 0 ? weighty : weightless).add(set);
    }
    List<ZoneRecordSet> candidates = health.only(weighty);
    if (candidates.isEmpty()) {
      candidates = health.only(weightless);
    }
    if (candidates.isEmpty()) {
      candidates = weighty.isEmpty() ? weightless : weighty;
    }
    return List.of(drawn(candidates, inquiry));
  }

  private static ZoneRecordSet drawn(List<ZoneRecordSet> candidates, Inquiry inquiry) {
    ZoneRecordSet first = candidates.get(0);
    if (candidates.size() == 1) {
      return first;
    }
    double fraction =
        inquiry.chance().next(inquiry.zone().id(), first.name().text(), first.dnsType()).fraction();
    long sum = 0;
    for (ZoneRecordSet set : candidates) {
      sum += set.set().weight();
    }
    if (sum == 0) {
      return candidates.get((int) (fraction * candidates.size()));
    }
    long left = (long) (fraction * sum);
    for (ZoneRecordSet set : candidates) {
      left -= set.set().weight();
      if (left < 0) {
        return set;
      }
    }
    return first;
  }
}
