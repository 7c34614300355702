package io.cloudfakes.dns.internal.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.AliasTarget;

/** What answers need of the world, all as of one moment. */
public interface DnsView {
  PublishedZones zones();

  /** The AWS resource an alias refers to; null when there is none of that name. */
  @Nullable AliasedResource resource(AliasTarget target);

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
