package io.cloudfakes.dns.internal.answer;

import org.jspecify.annotations.Nullable;

/** One question being answered: who asks, of which zone, and what the answer came to depend on. */
final class Inquiry {
  private final DnsView view;
  private final AnswerZone zone;
  private final Subnet client;
  private final String vpcRegion;
  private final Chance chance;
  private @Nullable Place place;
  private int scope;

  /**
   * @param client the subnet sent with the question, else the resolver's address
   */
  Inquiry(DnsView view, AnswerZone zone, Subnet client, String vpcRegion, Chance chance) {
    this.view = view;
    this.zone = zone;
    this.client = client;
    this.vpcRegion = vpcRegion;
    this.chance = chance;
  }

  DnsView view() {
    return view;
  }

  AnswerZone zone() {
    return zone;
  }

  Chance chance() {
    return chance;
  }

  /** The client's addresses, for answers that depend on them. */
  Subnet client() {
    return client;
  }

  /** Where the client is, for answers that depend on it. In a VPC that is its region. */
  Place place() {
    Place known = place;
    if (known == null) {
      known = found();
      place = known;
    }
    return known;
  }

  private Place found() {
    if (!vpcRegion.isEmpty()) {
      return Regions.place(vpcRegion);
    }
    DnsView.Located located = view.locate(client);
    dependsOn(located.prefix() == 0 ? client.prefix() : located.prefix());
    return located.place();
  }

  /** Notes that the answer holds for a block of that length only. */
  void dependsOn(int prefix) {
    scope = Math.max(scope, prefix);
  }

  /** For how long a prefix the answer holds; 0 when for everyone. */
  int scope() {
    return scope;
  }
}
