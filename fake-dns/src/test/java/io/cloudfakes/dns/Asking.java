package io.cloudfakes.dns;

import java.io.IOException;
import java.time.Duration;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** The ways a question reaches the name servers. */
enum Asking {
  IN_PROCESS,
  UDP,
  TCP;

  /** How long a test waits for what never comes. */
  private static final Duration PATIENCE = Duration.ofMillis(300);

  /**
   * Asks.
   *
   * @throws IOException when nobody answers
   */
  DnsAnswer ask(NameServers dns, String name, String type) throws IOException {
    if (this == IN_PROCESS) {
      try {
        return dns.query(name, type);
      } catch (NoAnswerException e) {
        throw new IOException(e);
      }
    }
    return new DnsAnswer(over(dns, name, type));
  }

  private Message over(NameServers dns, String name, String type) throws IOException {
    SimpleResolver resolver = new SimpleResolver(dns.address());
    resolver.setTCP(this == TCP);
    resolver.setIgnoreTruncation(true);
    resolver.setTimeout(PATIENCE);
    return resolver.send(
        Message.newQuery(
            Record.newRecord(Name.fromString(name + "."), Type.value(type), DClass.IN)));
  }
}
