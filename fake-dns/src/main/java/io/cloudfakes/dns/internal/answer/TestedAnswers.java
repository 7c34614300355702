package io.cloudfakes.dns.internal.answer;

import org.jspecify.annotations.Nullable;

/** The name servers as {@code TestDNSAnswer} asks them. */
@FunctionalInterface
public interface TestedAnswers {
  /**
   * Answers a message from these zones.
   *
   * @param chance what weights and orders are drawn with
   * @return null for a message that is itself an answer
   */
  @Nullable Answered answer(
      PublishedZones zones,
      Chance chance,
      org.xbill.DNS.Message query,
      java.net.InetAddress resolver);
}
