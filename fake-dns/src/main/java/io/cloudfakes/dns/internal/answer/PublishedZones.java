package io.cloudfakes.dns.internal.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What name servers know of Route 53's state, all as of one moment. */
public interface PublishedZones {
  /** No zone at all. */
  PublishedZones NONE =
      new PublishedZones() {
        @Override
        public @Nullable AnswerZone zone(String reversed, QueryOrigin origin) {
          return null;
        }

        @Override
        public boolean healthy(String healthCheckId) {
          return true;
        }

        @Override
        public Map<String, List<Subnet>> cidrBlocks(String collectionId) {
          return Map.of();
        }
      };

  /**
   * The hosted zone that answers for a name: of those it lies in, the one with the longest name.
   *
   * @param reversed the name as in {@link io.cloudfakes.dns.internal.zone.RecordName#reversed()}
   * @param origin the VPC the question comes from, whose private zones go before public ones, and
   *     the name server it is sent to
   */
  @Nullable AnswerZone zone(String reversed, QueryOrigin origin);

  /**
   * Whether there is a hosted zone for the name that does not answer, as the registered domain is
   * delegated to other servers.
   */
  default boolean lame(String reversed) {
    return false;
  }

  /** Whether a health check says healthy; one that is gone does. */
  boolean healthy(String healthCheckId);

  /** The blocks of a CIDR collection's locations. */
  Map<String, List<Subnet>> cidrBlocks(String collectionId);
}
