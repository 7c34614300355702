package io.cloudfakes.dns.resolver;

import io.cloudfakes.dns.internal.answer.Subnet;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** The questions of a resolver to name servers. */
final class Questions {
  private static final int PAYLOAD = 1232;

  private final Upstream upstream;
  private final InetAddress address;
  private final @Nullable Subnet client;

  Questions(Upstream upstream, InetAddress address, @Nullable Subnet client) {
    this.upstream = upstream;
    this.address = address;
    this.client = client;
  }

  @Nullable Message ask(Name name, int type) {
    Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    query.getHeader().setID(0); // in process nobody looks at it, and it would be random
    query.getHeader().unsetFlag(Flags.RD);
    if (client != null) {
      query.addRecord(
          new OPTRecord(
              PAYLOAD, 0, 0, 0, List.of(new ClientSubnetOption(client.prefix(), client.address()))),
          Section.ADDITIONAL);
    }
    Message answer = upstream.ask(query, address);
    return answer != null && answer.getHeader().getFlag(Flags.TC)
        ? upstream.askOverTcp(query, address)
        : answer;
  }
}
