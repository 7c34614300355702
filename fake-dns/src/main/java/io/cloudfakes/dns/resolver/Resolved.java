package io.cloudfakes.dns.resolver;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/**
 * What a resolver found.
 *
 * @param code the rcode's number; {@link #rcode()} is its name
 * @param records the chain of aliases, and what is at its end; none when there is nothing
 * @param ttl for how many seconds from now all of it holds
 * @param stale whether it has expired and is given because nothing newer can be had
 */
public record Resolved(int code, List<Record> records, long ttl, boolean stale) {
  public Resolved {
    records = List.copyOf(records);
  }

  /** {@code NOERROR}, {@code NXDOMAIN}, {@code SERVFAIL}, … */
  public String rcode() {
    return Rcode.string(code);
  }

  /** The values at the end of the chain of aliases. */
  public List<String> values() {
    return records.stream()
        .filter(record -> !(record instanceof CNAMERecord) || records.size() == 1)
        .map(Record::rdataToString)
        .toList();
  }

  /** The addresses found. */
  public List<InetAddress> addresses() {
    return records.stream()
        .flatMap(
            record ->
                record instanceof ARecord a
                    ? Stream.of(a.getAddress())
                    : record instanceof AAAARecord aaaa
                        ? Stream.of(aaaa.getAddress())
                        : Stream.<InetAddress>empty())
        .toList();
  }
}
