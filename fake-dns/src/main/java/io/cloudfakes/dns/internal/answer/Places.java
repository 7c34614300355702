package io.cloudfakes.dns.internal.answer;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where blocks of addresses are and which VPCs they belong to: an immutable table, searched for the
 * longest block.
 */
public final class Places {
  /** The synthetic plan: a block for each country. */
  public static final Places PLAN = plan();

  private final Map<Subnet, Place> places;
  private final Map<Subnet, Vpc> vpcs;

  private Places(Map<Subnet, Place> places, Map<Subnet, Vpc> vpcs) {
    this.places = places;
    this.vpcs = vpcs;
  }

  /** A VPC that clients are in. */
  public record Vpc(String id, String region) {
    /** Of clients in the internet. */
    public static final Vpc NONE = new Vpc("", "");
  }

  /** With a block put somewhere. */
  public Places with(Subnet block, Place place) {
    Map<Subnet, Place> next = new TreeMap<>(places);
    next.put(block, place);
    return new Places(next, vpcs);
  }

  /** With a block put into a VPC. */
  public Places with(Subnet block, Vpc vpc) {
    Map<Subnet, Vpc> next = new TreeMap<>(vpcs);
    next.put(block, vpc);
    return new Places(places, next);
  }

  /** What is known of that very block. */
  public Place at(Subnet block) {
    return places.getOrDefault(block, Place.UNKNOWN);
  }

  /** Where a client is. */
  public DnsView.Located locate(Subnet client) {
    for (int prefix = client.prefix(); prefix >= 0; prefix--) {
      Place place = places.get(new Subnet(client.address(), prefix));
      if (place != null) {
        return new DnsView.Located(place, prefix);
      }
    }
    return new DnsView.Located(Place.UNKNOWN, 0);
  }

  /** The VPC a client is in. */
  public Vpc vpc(Subnet client) {
    if (vpcs.isEmpty()) {
      return Vpc.NONE;
    }
    for (int prefix = client.prefix(); prefix >= 0; prefix--) {
      Vpc vpc = vpcs.get(new Subnet(client.address(), prefix));
      if (vpc != null) {
        return vpc;
      }
    }
    return Vpc.NONE;
  }

  private static Places plan() {
    Map<Subnet, Place> plan = new TreeMap<>();
    Countries.plan().forEach(entry -> plan.put(entry.getKey(), entry.getValue()));
    return new Places(plan, new TreeMap<>());
  }
}
