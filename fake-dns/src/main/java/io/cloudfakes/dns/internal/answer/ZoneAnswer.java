package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.OwnerSets;
import io.cloudfakes.dns.internal.zone.RecordName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.HINFORecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/**
 * The answer of one hosted zone to one question.
 *
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/route-53-concepts.html">
 *     Amazon Route 53 concepts</a>
 */
final class ZoneAnswer {
  private static final int LONGEST_CHAIN = 16;

  /** How long an answer to ANY may be kept, as RFC 8482 4.2 suggests. */
  private static final long ANY_TTL = 3789;

  private final AnswerZone zone;
  private final Choice choice;
  private final int type;
  private final boolean dnssec;
  private final Sections sections = new Sections();

  private ZoneAnswer(Inquiry inquiry, int type, boolean dnssec) {
    this.zone = inquiry.zone();
    this.choice = new Choice(inquiry);
    this.type = type;
    this.dnssec = dnssec && zone.signer() != null;
  }

  /**
   * Answers.
   *
   * @param reversed the name's {@link RecordName#reversed()}
   * @param dnssec whether signatures are asked for
   */
  static Sections of(Inquiry inquiry, Name name, String reversed, int type, boolean dnssec) {
    ZoneAnswer answer = new ZoneAnswer(inquiry, type, dnssec);
    answer.follow(name, reversed);
    answer.addAddresses();
    if (answer.dnssec) {
      Signatures.add(answer.sections, answer.zone, inquiry.view().now());
    }
    answer.sections.scope = inquiry.scope();
    return answer.sections;
  }

  /** Denies the name, without a look at what there is. */
  static Sections denial(Inquiry inquiry, Name name) {
    ZoneAnswer answer = new ZoneAnswer(inquiry, Type.ANY, false);
    answer.deny(name, null, true);
    return answer.sections;
  }

  private void follow(Name asked, String askedReversed) {
    Name name = asked;
    String reversed = askedReversed;
    for (int links = 0; links < LONGEST_CHAIN; links++) {
      Lookup found = Lookup.of(zone, reversed, type);
      if (found instanceof Lookup.Delegated delegated) {
        refer(delegated.cut());
        return;
      }
      if (found instanceof Lookup.Missing) {
        deny(name, null, true);
        return;
      }
      OwnerSets sets = found instanceof Lookup.Found present ? present.sets() : null;
      Name next = sets == null ? null : takeFrom(sets, name);
      if (next == null) {
        if (sections.answer.isEmpty() || !answered(name)) {
          deny(name, sets, false);
        } else {
          addNameServers();
        }
        return;
      }
      if (!next.subdomain(zone.origin()) || answered(next)) {
        addNameServers();
        return;
      }
      name = next;
      reversed = RecordName.reversed(next);
    }
  }

  /** Adds what answers for the name; gives the name to go on with when that is a CNAME. */
  private @Nullable Name takeFrom(OwnerSets sets, Name name) {
    if (type == Type.ANY) {
      sections.answer.add(new HINFORecord(name, DClass.IN, ANY_TTL, "RFC8482", ""));
      return null;
    }
    if (type == Type.DNSKEY && name.equals(zone.origin()) && zone.signer() != null) {
      sections.answer.addAll(zone.signer().keys());
      return null;
    }
    if (sets.has(type)) {
      sections.answer.addAll(choice.records(sets, type, name));
      return null;
    }
    if (sets.has(Type.CNAME)) {
      List<Record> alias = choice.records(sets, Type.CNAME, name);
      sections.answer.addAll(alias);
      return alias.isEmpty() ? null : ((CNAMERecord) alias.get(0)).getTarget();
    }
    return null;
  }

  /** Whether the answer has records of that name already. */
  private boolean answered(Name name) {
    for (Record record : sections.answer) {
      if (record.getName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void refer(OwnerSets cut) {
    List<Record> servers = choice.records(cut, Type.NS, cut.name().toDns());
    if (sections.answer.isEmpty()) {
      sections.authoritative = false;
    }
    sections.authority.addAll(servers);
    if (dnssec) {
      if (cut.has(Type.DS)) {
        sections.authority.addAll(choice.records(cut, Type.DS, cut.name().toDns()));
      } else {
        sections.authority.add(Denial.of(cut.name().toDns(), cut, zone, negativeTtl()));
      }
    }
  }

  /**
   * Says that there is nothing of the type, or no such name.
   *
   * <p>In a private zone the one is as the other, for its resolver asks nobody else. With DNSSEC
   * each name asked for exists, without anything.
   */
  private void deny(Name name, @Nullable OwnerSets sets, boolean missing) {
    if ((missing || zone.privateZone()) && !dnssec) {
      sections.rcode = Rcode.NXDOMAIN;
    }
    OwnerSets apex = zone.records().at(zone.name().reversed());
    if (apex == null || !apex.has(Type.SOA)) {
      return;
    }
    SOARecord soa = (SOARecord) apex.ofType(Type.SOA).get(0).records().get(0);
    sections.authority.add(
        new SOARecord(
            soa.getName(),
            soa.getDClass(),
            negativeTtl(),
            soa.getHost(),
            soa.getAdmin(),
            soa.getSerial(),
            soa.getRefresh(),
            soa.getRetry(),
            soa.getExpire(),
            soa.getMinimum()));
    if (dnssec) {
      sections.authority.add(Denial.of(name, sets, zone, negativeTtl()));
    }
  }

  /** How long a denial may be kept (RFC 2308): the lesser of the SOA's TTL and its minimum. */
  private long negativeTtl() {
    OwnerSets apex = zone.records().at(zone.name().reversed());
    if (apex == null || !apex.has(Type.SOA)) {
      return 0;
    }
    SOARecord soa = (SOARecord) apex.ofType(Type.SOA).get(0).records().get(0);
    return Math.min(soa.getTTL(), soa.getMinimum());
  }

  private void addNameServers() {
    OwnerSets apex = zone.records().at(zone.name().reversed());
    if (apex == null || zone.privateZone() || hasApexServers()) {
      return;
    }
    sections.authorityIsOptional = true;
    for (var set : apex.ofType(Type.NS)) {
      sections.authority.addAll(set.records());
    }
  }

  private boolean hasApexServers() {
    return type == Type.NS && answered(zone.origin());
  }

  /** Adds the addresses of the names that records refer to, as far as the zone has them. */
  private void addAddresses() {
    sections.answer.forEach(this::addAddressesOf);
    sections.authority.forEach(this::addAddressesOf);
  }

  private void addAddressesOf(Record record) {
    Name target = target(record);
    if (target == null || !target.subdomain(zone.origin()) || answered(target)) {
      return;
    }
    for (Record known : sections.additional) {
      if (known.getName().equals(target)) {
        return;
      }
    }
    // Below a cut too: that is the glue.
    OwnerSets sets = zone.records().at(RecordName.reversed(target));
    if (sets != null) {
      sections.additional.addAll(choice.records(sets, Type.A, target));
      sections.additional.addAll(choice.records(sets, Type.AAAA, target));
    }
  }

  private static @Nullable Name target(Record record) {
    if (record instanceof NSRecord ns) {
      return ns.getTarget();
    }
    if (record instanceof MXRecord mx) {
      return mx.getTarget();
    }
    if (record instanceof SRVRecord srv) {
      return srv.getTarget();
    }
    return record instanceof CNAMERecord cname ? cname.getTarget() : null;
  }
}
