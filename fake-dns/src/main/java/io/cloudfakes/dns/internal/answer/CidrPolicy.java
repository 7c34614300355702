package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** IP-based: the location with the longest block the client is in, at last the default. */
final class CidrPolicy {
  private static final String DEFAULT = "*";

  private record Match(ZoneRecordSet set, int prefix) {}

  private CidrPolicy() {}

  static List<ZoneRecordSet> order(List<ZoneRecordSet> group, Inquiry inquiry) {
    List<Match> matches = new ArrayList<>();
    for (ZoneRecordSet set : group) {
      String location = set.set().cidrRoutingConfig().locationName();
      if (DEFAULT.equals(location)) {
        matches.add(new Match(set, -1));
      } else {
        int prefix = longest(set, location, inquiry);
        if (prefix >= 0) {
          matches.add(new Match(set, prefix));
        }
      }
    }
    matches.sort(Comparator.comparingInt(Match::prefix).reversed());
    boolean inBlock = !matches.isEmpty() && matches.get(0).prefix() >= 0;
    inquiry.dependsOn(inBlock ? matches.get(0).prefix() : inquiry.client().prefix());
    return matches.stream().map(Match::set).toList();
  }

  private static int longest(ZoneRecordSet set, String location, Inquiry inquiry) {
    Map<String, List<Subnet>> blocks =
        inquiry.view().zones().cidrBlocks(set.set().cidrRoutingConfig().collectionId());
    int longest = -1;
    for (Subnet block : blocks.getOrDefault(location, List.of())) {
      if (block.covers(inquiry.client())) {
        longest = Math.max(longest, block.prefix());
      }
    }
    return longest;
  }
}
