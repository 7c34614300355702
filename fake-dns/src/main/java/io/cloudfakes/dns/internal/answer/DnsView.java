package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.RecordName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import software.amazon.awssdk.services.route53.model.AliasTarget;

/** What answers need of the world, all as of one moment. */
public interface DnsView {
  /**
   * The hosted zone that answers for a name: of those it lies in, the one with the longest name.
   *
   * @param reversed the name as in {@link RecordName#reversed()}
   * @param vpc the VPC the question comes from, whose private zones go before public ones; "" for
   *     the internet
   */
  @Nullable AnswerZone zone(Name name, String reversed, String vpc);

  /** Whether a health check says healthy; one that is gone does. */
  boolean healthy(String healthCheckId);

  /** The blocks of a CIDR collection's locations. */
  Map<String, List<Subnet>> cidrBlocks(String collectionId);

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
