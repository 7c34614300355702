package io.cloudfakes.dns.resolver;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/** Where a resolver asks: the name servers of a world. */
@FunctionalInterface
public interface Upstream {
  /**
   * Asks.
   *
   * @param from the resolver's own address
   * @return the answer; null when none comes
   */
  @Nullable Message ask(Message query, InetAddress from);

  /** Asks once more by TCP, as the answer was truncated. */
  default @Nullable Message askOverTcp(Message query, InetAddress from) {
    return ask(query, from);
  }
}
