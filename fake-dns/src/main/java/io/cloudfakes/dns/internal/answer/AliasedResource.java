package io.cloudfakes.dns.internal.answer;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * An AWS resource that alias records refer to: a load balancer, a distribution, a website.
 *
 * @param addresses of both families
 * @param ttl of the answers, in seconds
 * @param healthy whether it can serve, for aliases that evaluate it
 */
public record AliasedResource(List<InetAddress> addresses, long ttl, boolean healthy) {
  public AliasedResource {
    addresses = List.copyOf(addresses);
  }

  /** Its addresses under a name; none for types that are not of addresses. */
  List<Record> records(Name name, int type) {
    List<Record> records = new ArrayList<>();
    for (InetAddress address : addresses) {
      if (address instanceof Inet4Address && type == Type.A) {
        records.add(new ARecord(name, DClass.IN, ttl, address));
      } else if (!(address instanceof Inet4Address) && type == Type.AAAA) {
        records.add(new AAAARecord(name, DClass.IN, ttl, address));
      }
    }
    return records;
  }
}
