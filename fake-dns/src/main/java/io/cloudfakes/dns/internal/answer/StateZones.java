package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.rule.Healths;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.LoggingConfig;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** One state of Route 53 as its name servers see it. */
public final class StateZones implements PublishedZones {
  /** As in the state's index of zones: what is between a name and an id. */
  private static final char END = '\u0001';

  private final Route53State state;
  private final Map<String, AnswerZone> zones = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<Subnet>>> collections = new ConcurrentHashMap<>();
  private volatile @Nullable Set<String> logged;

  public StateZones(Route53State state) {
    this.state = state;
  }

  /** Whether it is of that very state. */
  @SuppressWarnings("ReferenceEquality") // comparing the values would take longer than all else
  public boolean isOf(Route53State other) {
    return state == other;
  }

  @Override
  public @Nullable AnswerZone zone(String reversed, QueryOrigin origin) {
    if (!origin.vpc().isEmpty()) {
      Zone own = longest(reversed, zone -> seenBy(origin.vpc(), zone));
      if (own != null) {
        return read(own);
      }
    }
    String server = origin.server();
    Zone zone = longest(reversed, server == null ? this::delegated : any -> servedBy(server, any));
    return zone == null ? null : read(zone);
  }

  @Override
  public boolean lame(String reversed) {
    return longest(reversed, zone -> !zone.privateZone()) != null;
  }

  /** Which of the servers of the name's zone that is, counted from 1; 0 when none. */
  int numberOf(String server, Name name) {
    Zone zone = longest(RecordName.reversed(name), any -> servedBy(server, any));
    return zone == null ? 0 : 1 + zone.nameServers().indexOf(server);
  }

  /** Whether the queries of a zone are logged. */
  boolean logged(String zone) {
    Set<String> known = logged;
    if (known == null) {
      known = new LinkedHashSet<>();
      for (LoggingConfig config : state.all(LoggingConfig.class)) {
        known.add(config.zone());
      }
      logged = known;
    }
    return known.contains(zone);
  }

  /** The zones of this state with the health of another. */
  PublishedZones withHealthOf(PublishedZones other) {
    return new Lagging(this, other);
  }

  private AnswerZone read(Zone zone) {
    return zones.computeIfAbsent(zone.id(), id -> answering(zone));
  }

  private @Nullable Zone longest(String reversed, Predicate<Zone> wanted) {
    for (int end = reversed.length(); end > 0; end = reversed.lastIndexOf('.', end - 2) + 1) {
      Zone zone = named(reversed.substring(0, end) + END, wanted);
      if (zone != null) {
        return zone;
      }
    }
    return null;
  }

  /** Of zones with the same name the one with the first id, as far as no registry says which. */
  private @Nullable Zone named(String key, Predicate<Zone> wanted) {
    String next = state.zonesByName().ceilingKey(key);
    while (next != null && next.startsWith(key)) {
      Zone zone = state.find(Zone.class, next.substring(key.length()));
      if (zone != null && zone.published().size() > 0 && wanted.test(zone)) {
        return zone;
      }
      next = state.zonesByName().higherKey(next);
    }
    return null;
  }

  private static boolean seenBy(String vpc, Zone zone) {
    return zone.privateZone() && zone.vpcs().stream().anyMatch(one -> vpc.equals(one.vpcId()));
  }

  private static boolean servedBy(String server, Zone zone) {
    return !zone.privateZone() && zone.nameServers().contains(server);
  }

  /** Whether resolvers find the zone: its domain is registered nowhere here, or leads to it. */
  private boolean delegated(Zone zone) {
    if (zone.privateZone()) {
      return false;
    }
    String name = zone.name().text();
    RegisteredDomain domain =
        state.find(RegisteredDomain.class, name.substring(0, name.length() - 1));
    return domain == null || domain.delegatedTo(zone.nameServers());
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

  /** Servers that have not heard of the newest changes; checkers tell them what is healthy. */
  private record Lagging(StateZones past, PublishedZones now) implements PublishedZones {
    @Override
    public @Nullable AnswerZone zone(String reversed, QueryOrigin origin) {
      return past.zone(reversed, origin);
    }

    @Override
    public boolean lame(String reversed) {
      return past.lame(reversed);
    }

    @Override
    public boolean healthy(String healthCheckId) {
      return now.healthy(healthCheckId);
    }

    @Override
    public Map<String, List<Subnet>> cidrBlocks(String collectionId) {
      return past.cidrBlocks(collectionId);
    }
  }
}
