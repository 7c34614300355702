package io.cloudfakes.dns.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.dns.internal.state.Signing;
import io.cloudfakes.dns.internal.state.SigningKey;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.route53.model.KeySigningKey;

/** Answers of a zone that signs, as dnsjava's validator sees them. */
class DnssecTest {
  private final TestView dns =
      TestView.of("example.com.")
          .add("www.example.com.", "A", 3_000_000, "192.0.2.1", "192.0.2.2")
          .add("*.wild.example.com.", "A", 60, "192.0.2.3")
          .add("sub.example.com.", "NS", 60, "ns.example.net.")
          .change(DnssecTest::signing);

  @Test
  void each_set_of_records_is_signed_by_the_zones_keys() throws Exception {
    assertThat(verified(ask("www.example.com.", "A"), Section.ANSWER)).isEqualTo(1);
    assertThat(verified(ask("www.example.com.", "A"), Section.AUTHORITY)).isEqualTo(1);
    assertThat(verified(ask("a.b.wild.example.com.", "A"), Section.ANSWER)).isEqualTo(1);
    assertThat(verified(ask("example.com.", "DNSKEY"), Section.ANSWER)).isEqualTo(1);
    assertThat(verified(ask("example.com.", "SOA"), Section.ANSWER)).isEqualTo(1);
  }

  @Test
  void a_ttl_of_more_than_a_week_is_a_week() throws Exception {
    assertThat(ask("www.example.com.", "A").getSection(Section.ANSWER))
        .extracting(Record::getTTL)
        .containsOnly(604_800L);
  }

  @Test
  void a_name_that_does_not_exist_is_denied_by_a_record_for_it_alone() throws Exception {
    Message answer = ask("no.example.com.", "A");
    assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(verified(answer, Section.AUTHORITY)).as("SOA and NSEC").isEqualTo(2);
    NSECRecord denial = denial(answer);
    assertThat(denial.getName()).isEqualTo(Name.fromString("no.example.com."));
    assertThat(denial.getNext()).isEqualTo(Name.fromString("\\000.no.example.com."));
    assertThat(denial.getTypes()).containsExactly(Type.RRSIG, Type.NSEC);
  }

  @Test
  void a_type_that_a_name_lacks_is_denied_with_those_it_has() throws Exception {
    assertThat(denial(ask("www.example.com.", "MX")).getTypes())
        .containsExactly(Type.A, Type.RRSIG, Type.NSEC);
  }

  @Test
  void a_delegation_without_ds_is_proved_insecure_and_its_servers_are_not_signed()
      throws Exception {
    Message referral = ask("x.sub.example.com.", "A");
    assertThat(denial(referral).getTypes()).containsExactly(Type.NS, Type.RRSIG, Type.NSEC);
    assertThat(verified(referral, Section.AUTHORITY)).isEqualTo(1);
  }

  @Test
  void who_does_not_ask_for_signatures_gets_none() throws Exception {
    assertThat(dns.ask("www.example.com.", "A").getSection(Section.ANSWER))
        .extracting(Record::getType)
        .containsOnly(Type.A);
    assertThat(dns.ask("no.example.com.", "A").getRcode()).isEqualTo(Rcode.NXDOMAIN);
  }

  @Test
  void signatures_are_the_same_each_time() throws Exception {
    assertThat(ask("example.com.", "SOA").getSection(Section.ANSWER).toString())
        .isEqualTo(ask("example.com.", "SOA").getSection(Section.ANSWER).toString());
  }

  /** RFC 6979 A.2.5: P-256 with SHA-256, the message "sample". */
  @Test
  void a_signature_is_that_of_the_standards_example() {
    BigInteger key =
        new BigInteger("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", 16);
    assertThat(
            HexFormat.of().formatHex(Ecdsa.sign(key, "sample".getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo(
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
  }

  private Message ask(String name, String type) throws Exception {
    Message query = TestView.query(name, type);
    query.addRecord(new OPTRecord(4096, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    return dns.ask(query, QueryOrigin.internet(TestView.RESOLVER));
  }

  private static NSECRecord denial(Message answer) {
    return (NSECRecord)
        answer.getSection(Section.AUTHORITY).stream()
            .filter(record -> record.getType() == Type.NSEC)
            .findFirst()
            .orElseThrow();
  }

  /** How many signatures of a section there are, each of which holds. */
  private int verified(Message answer, int section) throws Exception {
    List<DNSKEYRecord> keys = new ArrayList<>();
    for (Record key : ask("example.com.", "DNSKEY").getSection(Section.ANSWER)) {
      if (key instanceof DNSKEYRecord dnskey) {
        keys.add(dnskey);
      }
    }
    int verified = 0;
    for (RRset set : answer.getSectionRRsets(section)) {
      for (RRSIGRecord signature : set.sigs()) {
        DNSKEYRecord key =
            keys.stream()
                .filter(k -> k.getFootprint() == signature.getFootprint())
                .findFirst()
                .orElseThrow();
        DNSSEC.verify(set, signature, key, dns.now());
        verified++;
      }
    }
    return verified;
  }

  private static AnswerZone signing(AnswerZone zone) {
    KeySigningKey shown = KeySigningKey.builder().name("ksk").status("ACTIVE").build();
    Signing signing =
        new Signing(
            true,
            TreePMap.singleton("ksk", new SigningKey(shown, "reference", "c0ffee".repeat(8))));
    Zone state =
        new Zone(
            zone.id(),
            "123456789012",
            zone.name(),
            "reference",
            null,
            false,
            List.of(),
            null,
            List.of(),
            List.of(),
            ZoneRecords.EMPTY,
            ZoneRecords.EMPTY,
            signing);
    return new AnswerZone(
        zone.id(), zone.name(), zone.origin(), zone.records(), false, ZoneKeys.of(state));
  }
}
