package io.cloudfakes.dns;

import io.cloudfakes.dns.internal.answer.Asked;
import java.util.Locale;
import java.util.function.Function;

/**
 * One name server of Route 53 by its name. It answers for the zones that were given to it and
 * refuses all others, whatever domains are delegated to.
 *
 * <pre>{@code
 * String first = dns.zone("shop.test").nameServers().get(0);
 * assertThat(dns.dns().server(first).query("www.shop.test", "A").values()).contains("192.0.2.1");
 * }</pre>
 */
public final class NameServer {
  private final String name;
  private final Function<Asked, DnsAnswer> answers;

  NameServer(String name, Function<Asked, DnsAnswer> answers) {
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    this.name = plain.toLowerCase(Locale.ROOT);
    this.answers = answers;
  }

  /** As delegations have it, {@code ns-123.awsdns-15.com}. */
  public String name() {
    return name;
  }

  /**
   * Asks it a question, as a resolver of no known place would.
   *
   * @throws NoAnswerException when a fault keeps it from answering
   */
  public DnsAnswer query(String recordName, String type) {
    return answers.apply(
        new Asked(DnsAnswer.query(recordName, type, null), NameServers.RESOLVER, false, name));
  }

  @Override
  public String toString() {
    return name;
  }
}
