package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.List;

/** Multivalue answer: up to eight of those that are healthy. */
final class MultivaluePolicy {
  private static final int MOST = 8;

  private MultivaluePolicy() {}

  static List<ZoneRecordSet> choose(List<ZoneRecordSet> group, Health health, Inquiry inquiry) {
    List<ZoneRecordSet> healthy = health.only(group);
    List<ZoneRecordSet> candidates = healthy.isEmpty() ? group : healthy;
    if (candidates.size() == 1) {
      return candidates;
    }
    ZoneRecordSet first = candidates.get(0);
    List<ZoneRecordSet> shuffled =
        inquiry
            .chance()
            .next(inquiry.zone().id(), first.name().text(), first.dnsType())
            .shuffled(candidates);
    return shuffled.subList(0, Math.min(MOST, shuffled.size()));
  }
}
