package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.rule.Healths;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One state of Route 53 as its name servers see it. */
public final class StateZones implements PublishedZones {
  /** As in the state's index of zones: what is between a name and an id. */
  private static final char END = '\u0001';

  private final Route53State state;
  private final Map<String, AnswerZone> zones = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<Subnet>>> collections = new ConcurrentHashMap<>();

  public StateZones(Route53State state) {
    this.state = state;
  }

  /** Whether it is of that very state. */
  @SuppressWarnings("ReferenceEquality") // comparing the values would take longer than all else
  public boolean isOf(Route53State other) {
    return state == other;
  }

  @Override
  public @Nullable AnswerZone zone(String reversed, String vpc) {
    if (!vpc.isEmpty()) {
      AnswerZone own = longest(reversed, vpc);
      if (own != null) {
        return own;
      }
    }
    return longest(reversed, "");
  }

  private @Nullable AnswerZone longest(String reversed, String vpc) {
    for (int end = reversed.length(); end > 0; end = reversed.lastIndexOf('.', end - 2) + 1) {
      Zone zone = named(reversed.substring(0, end) + END, vpc);
      if (zone != null) {
        return zones.computeIfAbsent(zone.id(), id -> answering(zone));
      }
    }
    return null;
  }

  /** Of zones with the same name the one with the first id, as no registry says which. */
  private @Nullable Zone named(String key, String vpc) {
    String next = state.zonesByName().ceilingKey(key);
    while (next != null && next.startsWith(key)) {
      Zone zone = state.find(Zone.class, next.substring(key.length()));
      if (zone != null && zone.published().size() > 0 && visible(zone, vpc)) {
        return zone;
      }
      next = state.zonesByName().higherKey(next);
    }
    return null;
  }

  private static boolean visible(Zone zone, String vpc) {
    return vpc.isEmpty()
        ? !zone.privateZone()
        : zone.privateZone() && zone.vpcs().stream().anyMatch(one -> vpc.equals(one.vpcId()));
  }

  /** A zone as answers are read from it. */
  static AnswerZone answering(Zone zone) {
    return new AnswerZone(
        zone.id(),
        zone.name(),
        zone.name().toDns(),
        zone.published(),
        zone.privateZone(),
        zone.signing().enabled() ? ZoneKeys.of(zone) : null);
  }

  @Override
  public boolean healthy(String healthCheckId) {
    return Healths.isHealthy(state, healthCheckId);
  }

  @Override
  public Map<String, List<Subnet>> cidrBlocks(String collectionId) {
    return collections.computeIfAbsent(collectionId, this::blocks);
  }

  private Map<String, List<Subnet>> blocks(String collectionId) {
    CidrSet collection = state.find(CidrSet.class, collectionId);
    Map<String, List<Subnet>> blocks = new LinkedHashMap<>();
    if (collection != null) {
      collection
          .locations()
          .forEach(
              (location, texts) ->
                  blocks.put(location, texts.keySet().stream().map(Subnet::parse).toList()));
    }
    return blocks;
  }
}
