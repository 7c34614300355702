package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.RecordName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The answers of Route 53's name servers, message to message. */
public final class Answering {
  /** The largest UDP message Route 53 takes and sends. */
  public static final int LARGEST_UDP = 4096;

  private final Chance chance;

  public Answering(Chance chance) {
    this.chance = chance;
  }

  /**
   * Answers a message.
   *
   * @return null for what is not answered at all, since it is itself an answer
   */
  public @Nullable Answered answer(DnsView view, Message query, QueryOrigin origin) {
    Header header = query.getHeader();
    if (header.getFlag(Flags.QR)) {
      return null;
    }
    if (header.getOpcode() != Opcode.QUERY) {
      return refusal(query, Rcode.NOTIMP);
    }
    // Before anything is read of the question: RFC 9619.
    if (header.getCount(Section.QUESTION) != 1 || optCount(query) > 1) {
      return refusal(query, Rcode.FORMERR);
    }
    OPTRecord opt = query.getOPT();
    if (opt != null && opt.getVersion() != 0) {
      return refusal(query, Rcode.BADVERS);
    }
    ClientSubnetOption subnet = subnet(opt);
    if (subnet != null && subnet.getScopePrefixLength() != 0) {
      return refusal(query, Rcode.FORMERR);
    }
    Record question = query.getQuestion();
    int rcode = refused(question);
    return rcode == Rcode.NOERROR
        ? answer(view, query, question, subnet, origin)
        : refusal(query, rcode);
  }

  /** The question of a message that asks one; null when it is answered with what is wrong. */
  static @Nullable Record question(Message query) {
    Header header = query.getHeader();
    return header.getFlag(Flags.QR)
            || header.getOpcode() != Opcode.QUERY
            || header.getCount(Section.QUESTION) != 1
        ? null
        : query.getQuestion();
  }

  /** Denies the name that is asked for, whatever there is. */
  Answered denial(DnsView view, Message query, QueryOrigin origin) {
    Record question = query.getQuestion();
    Name name = question.getName();
    AnswerZone zone = zone(view, name, RecordName.reversed(name), question.getType(), origin);
    if (zone == null) {
      return refusal(query, Rcode.NXDOMAIN);
    }
    Sections sections = ZoneAnswer.denial(inquiry(view, zone, null, origin), name);
    return answered(query, zone, sections, subnet(query.getOPT()));
  }

  /** The answer to a message that cannot be read: its header with FORMERR. */
  public static Message malformed(int id, int opcode) {
    Message reply = new Message(id);
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setOpcode(opcode);
    reply.getHeader().setRcode(Rcode.FORMERR);
    return reply;
  }

  private Answered answer(
      DnsView view,
      Message query,
      Record question,
      @Nullable ClientSubnetOption subnet,
      QueryOrigin origin) {
    Name name = question.getName();
    String reversed = RecordName.reversed(name);
    AnswerZone zone = zone(view, name, reversed, question.getType(), origin);
    if (zone == null) {
      return outside(view, query, question, origin);
    }
    Subnet told = told(subnet);
    Inquiry inquiry = inquiry(view, zone, told, origin);
    Sections sections =
        ZoneAnswer.of(inquiry, name, reversed, question.getType(), asksForDnssec(query));
    if (told == null) {
      sections.scope = 0;
    }
    return answered(query, zone, sections, subnet);
  }

  private Inquiry inquiry(
      DnsView view, AnswerZone zone, @Nullable Subnet told, QueryOrigin origin) {
    Subnet client = told == null ? Subnet.of(origin.resolver()) : told;
    return new Inquiry(view, zone, client, origin.vpcRegion(), chance);
  }

  private static Answered answered(
      Message query,
      @Nullable AnswerZone zone,
      Sections sections,
      @Nullable ClientSubnetOption subnet) {
    Message reply = begun(query, sections.rcode);
    if (sections.authoritative) {
      reply.getHeader().setFlag(Flags.AA);
    }
    fill(reply, Section.ANSWER, sections.answer);
    fill(reply, Section.AUTHORITY, sections.authority);
    fill(reply, Section.ADDITIONAL, sections.additional);
    addOpt(reply, query, 0, subnet, sections.scope);
    return new Answered(reply, zone, sections.authorityIsOptional);
  }

  /**
   * What is in no hosted zone: the name of an AWS resource, a domain whose delegation leads to
   * servers that do not have it, or a name of somebody else's.
   */
  private static Answered outside(
      DnsView view, Message query, Record question, QueryOrigin origin) {
    Name name = question.getName();
    AliasedResource resource = view.resource(name.toString(true).toLowerCase(Locale.ROOT));
    if (resource != null) {
      Sections sections = new Sections();
      sections.answer.addAll(resource.records(name, question.getType()));
      return answered(query, null, sections, null);
    }
    boolean lame = origin.server() == null && view.zones().lame(RecordName.reversed(name));
    return refusal(query, lame ? Rcode.SERVFAIL : Rcode.REFUSED);
  }

  /** The client's block, unless it is kept back or not sent. */
  private static @Nullable Subnet told(@Nullable ClientSubnetOption subnet) {
    return subnet == null || subnet.getSourcePrefixLength() == 0
        ? null
        : new Subnet(subnet.getAddress(), subnet.getSourcePrefixLength());
  }

  /** DS is the parent's, so a zone is not asked for its own when the parent is here too. */
  private static @Nullable AnswerZone zone(
      DnsView view, Name name, String reversed, int type, QueryOrigin origin) {
    AnswerZone zone = view.zones().zone(reversed, origin);
    if (zone == null || type != Type.DS || !name.equals(zone.origin()) || name.labels() < 2) {
      return zone;
    }
    Name above = new Name(name, 1);
    AnswerZone parent = view.zones().zone(RecordName.reversed(above), origin);
    return parent == null ? zone : parent;
  }

  private static int refused(Record question) {
    int type = question.getType();
    if (question.getDClass() != DClass.IN) {
      return Rcode.REFUSED;
    }
    if (type == Type.AXFR || type == Type.IXFR || type == Type.MAILA || type == Type.MAILB) {
      return Rcode.REFUSED;
    }
    return type == 0 || type == Type.OPT || type == Type.TSIG || type == Type.TKEY
        ? Rcode.FORMERR
        : Rcode.NOERROR;
  }

  /** The answer that says nothing but that code. */
  static Answered refusal(Message query, int rcode) {
    Message reply = begun(query, rcode & 0xF);
    addOpt(reply, query, rcode >> 4, null, 0);
    return new Answered(reply, null, false);
  }

  private static Message begun(Message query, int rcode) {
    Message reply = new Message(query.getHeader().getID());
    Header header = reply.getHeader();
    header.setFlag(Flags.QR);
    header.setOpcode(query.getHeader().getOpcode());
    header.setRcode(rcode);
    if (query.getHeader().getFlag(Flags.RD)) {
      header.setFlag(Flags.RD);
    }
    if (query.getHeader().getFlag(Flags.CD)) {
      header.setFlag(Flags.CD);
    }
    Record question = query.getQuestion();
    if (question != null) {
      reply.addRecord(question, Section.QUESTION);
    }
    return reply;
  }

  private static void fill(Message reply, int section, List<Record> records) {
    for (Record record : records) {
      reply.addRecord(record, section);
    }
  }

  private static void addOpt(
      Message reply,
      Message query,
      int extendedRcode,
      @Nullable ClientSubnetOption subnet,
      int scope) {
    OPTRecord asked = query.getOPT();
    if (asked == null) {
      return;
    }
    List<EDNSOption> options =
        subnet == null
            ? List.of()
            : List.of(
                new ClientSubnetOption(subnet.getSourcePrefixLength(), scope, subnet.getAddress()));
    int flags = asked.getFlags() & ExtendedFlags.DO;
    reply.addRecord(
        new OPTRecord(LARGEST_UDP, extendedRcode, 0, flags, options), Section.ADDITIONAL);
  }

  private static boolean asksForDnssec(Message query) {
    OPTRecord opt = query.getOPT();
    return opt != null && (opt.getFlags() & ExtendedFlags.DO) != 0;
  }

  private static int optCount(Message query) {
    int count = 0;
    for (Record record : query.getSection(Section.ADDITIONAL)) {
      if (record.getType() == Type.OPT) {
        count++;
      }
    }
    return count;
  }

  private static @Nullable ClientSubnetOption subnet(@Nullable OPTRecord opt) {
    if (opt == null) {
      return null;
    }
    for (EDNSOption option : opt.getOptions(EDNSOption.Code.CLIENT_SUBNET)) {
      return option instanceof ClientSubnetOption subnet ? subnet : null;
    }
    return null;
  }
}
