package io.cloudfakes.dns.internal.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What answers need of the world, all as of one moment. */
public interface DnsView {
  PublishedZones zones();

  /**
   * The AWS resource of that name; null when there is none.
   *
   * @param dnsName in lower case and without a last dot
   */
  @Nullable AliasedResource resource(String dnsName);

  /** The time, for signatures. */
  Instant now();

  /** Where the clients of a block of addresses are. */
  Located locate(Subnet client);

  /**
   * A place, and for whom else it holds.
   *
   * @param prefix the length of the block that was told apart; 0 when nothing was
   */
  record Located(Place place, int prefix) {}
}
