package io.cloudfakes.dns;

import io.cloudfakes.dns.internal.answer.Subnet;
import io.cloudfakes.dns.internal.zone.RecordName;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What a name server answered.
 *
 * @param message the whole message
 */
public record DnsAnswer(Message message) {
  private static final int PAYLOAD = 1232;

  /** {@code NOERROR}, {@code NXDOMAIN}, {@code REFUSED}, … */
  public String rcode() {
    return Rcode.string(message.getRcode());
  }

  /** Whether a server of the zone itself answered; a referral to another zone's is none. */
  public boolean authoritative() {
    return message.getHeader().getFlag(Flags.AA);
  }

  /** Whether it is cut off, and comes whole over TCP. */
  public boolean truncated() {
    return message.getHeader().getFlag(Flags.TC);
  }

  /**
   * The values of the type asked for, in the order of the answer; none when there are none.
   *
   * <p>What aliases of type CNAME lead on the way is left out, unless it was asked for.
   */
  public List<String> values() {
    int type = message.getQuestion().getType();
    return answers().filter(r -> r.getType() == type).map(Record::rdataToString).toList();
  }

  /** The addresses in the answer, in its order. */
  public List<InetAddress> addresses() {
    return answers()
        .flatMap(
            record ->
                record instanceof ARecord a
                    ? Stream.of(a.getAddress())
                    : record instanceof AAAARecord aaaa
                        ? Stream.of(aaaa.getAddress())
                        : Stream.<InetAddress>empty())
        .toList();
  }

  /** Each record of the answer on a line, as in a master file. */
  public List<String> records() {
    return answers().map(Record::toString).toList();
  }

  /** For how many seconds the answer may be kept: the least of its records'; 0 without records. */
  public long ttl() {
    return answers().mapToLong(Record::getTTL).min().orElse(0);
  }

  private Stream<Record> answers() {
    return message.getSection(Section.ANSWER).stream();
  }

  static Message query(String name, String type, @Nullable Subnet client) {
    int number = Type.value(type);
    if (number < 0) {
      throw new IllegalArgumentException("There is no type '" + type + "' of records in DNS");
    }
    Message query =
        Message.newQuery(Record.newRecord(RecordName.parse(name).toDns(), number, DClass.IN));
    // The id is of no use in process, and would be random.
    query.getHeader().setID(0);
    query.getHeader().unsetFlag(Flags.RD);
    if (client != null) {
      query.addRecord(
          new OPTRecord(
              PAYLOAD, 0, 0, 0, List.of(new ClientSubnetOption(client.prefix(), client.address()))),
          Section.ADDITIONAL);
    }
    return query;
  }

  @Override
  public String toString() {
    return rcode() + " " + records();
  }
}
