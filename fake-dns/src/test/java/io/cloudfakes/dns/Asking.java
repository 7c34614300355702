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

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How long a test waits for what never comes. */
  private static final Duration IMPATIENCE = Duration.ofMillis(300);

  /**
   * Asks.
   *
   * @throws IOException when nobody answers
   */
  DnsAnswer ask(NameServers dns, String name, String type) throws IOException {
    return ask(dns, name, type, PATIENCE);
  }

  /**
   * Asks what is not to be answered.
   *
   * @throws IOException when nobody answers
   */
  DnsAnswer askInVain(NameServers dns, String name, String type) throws IOException {
    return ask(dns, name, type, IMPATIENCE);
  }

  private DnsAnswer ask(NameServers dns, String name, String type, Duration patience)
      throws IOException {
    if (this == IN_PROCESS) {
      try {
        return dns.query(name, type);
      } catch (NoAnswerException e) {
        throw new IOException(e);
      }
    }
    return new DnsAnswer(over(dns, name, type, patience));
  }

  private Message over(NameServers dns, String name, String type, Duration patience)
      throws IOException {
    SimpleResolver resolver = new SimpleResolver(dns.address());
    resolver.setTCP(this == TCP);
    resolver.setIgnoreTruncation(true);
    resolver.setTimeout(patience);
    return resolver.send(
        Message.newQuery(
            Record.newRecord(Name.fromString(name + "."), Type.value(type), DClass.IN)));
  }
}
