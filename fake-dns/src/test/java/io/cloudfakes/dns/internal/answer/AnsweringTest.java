package io.cloudfakes.dns.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** What is in an answer, whatever the routing policy. */
class AnsweringTest {
  private static final String A = "192.0.2.1";
  private static final String B = "192.0.2.2";
  private static final QueryOrigin INTERNET = QueryOrigin.internet(TestView.RESOLVER);

  private final TestView dns = TestView.of("example.com.");

  @Test
  void a_positive_answer_is_authoritative_and_names_the_zones_servers() throws IOException {
    dns.add("www.example.com.", "A", 300, A);
    Message answer = dns.ask("wWw.eXample.com.", "A");
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(answer.getHeader().getFlag(Flags.RA)).isFalse();
    assertThat(answer.getSection(Section.AUTHORITY))
        .extracting(Record::getType)
        .containsOnly(Type.NS);
    assertThat(answer.getSection(Section.AUTHORITY)).hasSize(2);
    assertThat(answer.getQuestion().getName().toString()).isEqualTo("wWw.eXample.com.");
  }

  @Test
  void a_name_that_does_not_exist_gets_nxdomain_with_the_soa_for_900_seconds() throws IOException {
    Message answer = dns.ask("nothing.example.com.", "A");
    assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(answer.getSection(Section.AUTHORITY)).hasSize(1);
    assertThat(answer.getSection(Section.AUTHORITY).get(0).getType()).isEqualTo(Type.SOA);
    assertThat(answer.getSection(Section.AUTHORITY).get(0).getTTL()).isEqualTo(900);
  }

  @Test
  void a_name_with_names_below_it_exists() throws IOException {
    dns.add("a.b.example.com.", "A", 300, A);
    assertThat(dns.ask("b.example.com.", "A").getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(dns.ask("a.b.example.com.", "AAAA").getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(dns.ask("c.b.example.com.", "A").getRcode()).isEqualTo(Rcode.NXDOMAIN);
  }

  @Test
  void a_wildcard_stands_for_names_of_any_depth_but_not_for_those_that_exist() throws IOException {
    dns.add("*.example.com.", "A", 300, A).add("x.example.com.", "TXT", 300, "\"t\"");
    assertThat(dns.values("y.example.com.", "A")).containsExactly(A);
    assertThat(dns.values("z.y.example.com.", "A")).containsExactly(A);
    assertThat(dns.ask("y.example.com.", "A").getSection(Section.ANSWER).get(0).getName())
        .isEqualTo(Name.fromString("y.example.com."));
    assertThat(dns.values("x.example.com.", "A")).isEmpty();
    assertThat(dns.ask("w.x.example.com.", "A").getRcode()).isEqualTo(Rcode.NXDOMAIN);
  }

  @Test
  void an_alias_shows_as_the_targets_values_and_ttl_under_its_own_name() throws IOException {
    dns.add("target.example.com.", "A", 77, A)
        .add(alias("example.com.", "target.example.com.", true));
    Record answer = dns.ask("example.com.", "A").getSection(Section.ANSWER).get(0);
    assertThat(answer.getName().toString()).isEqualTo("example.com.");
    assertThat(answer.getTTL()).isEqualTo(77);
    assertThat(dns.ask("example.com.", "AAAA").getSection(Section.ANSWER)).isEmpty();
  }

  @Test
  void an_unhealthy_branch_of_an_alias_tree_is_backed_out_of() throws IOException {
    dns.add("us.example.com.", "u1", "192.0.2.11", b -> b.weight(1L).healthCheckId("u1"))
        .add("us.example.com.", "u2", "192.0.2.12", b -> b.weight(1L).healthCheckId("u2"))
        .add("eu.example.com.", "e1", "192.0.2.21", b -> b.weight(1L).healthCheckId("e1"))
        .add(branch("PRIMARY", "us.example.com."))
        .add(branch("SECONDARY", "eu.example.com."));
    dns.unhealthy.add("u1");
    assertThat(dns.values("w.example.com.", "A")).containsExactly("192.0.2.12");
    dns.unhealthy.add("u2");
    assertThat(dns.values("w.example.com.", "A")).containsExactly("192.0.2.21");
    dns.unhealthy.add("e1");
    assertThat(dns.values("w.example.com.", "A"))
        .as("none healthy: the primary's as if all were")
        .isSubsetOf("192.0.2.11", "192.0.2.12");
  }

  @Test
  void an_alias_that_does_not_evaluate_its_target_is_never_left() throws IOException {
    dns.add("us.example.com.", "u1", A, b -> b.weight(1L).healthCheckId("u1"))
        .add(
            alias("w.example.com.", "us.example.com.", false)
                .andThen(b -> b.failover("PRIMARY").setIdentifier("1")))
        .add("w.example.com.", "2", B, b -> b.failover("SECONDARY"));
    dns.unhealthy.add("u1");
    assertThat(dns.values("w.example.com.", "A")).containsExactly(A);
  }

  @Test
  void an_alias_to_an_aws_resource_shows_its_addresses_and_leaves_it_when_unhealthy()
      throws IOException {
    InetAddress balancer = Subnet.parse("192.0.2.80").address();
    dns.resources.put("lb.amazonaws.com", new AliasedResource(List.of(balancer), 60, true));
    dns.add(resource("lb.amazonaws.com.").andThen(b -> b.failover("PRIMARY").setIdentifier("1")))
        .add("w.example.com.", "2", B, b -> b.failover("SECONDARY"));
    assertThat(dns.values("w.example.com.", "A")).containsExactly("192.0.2.80");
    dns.resources.put("lb.amazonaws.com", new AliasedResource(List.of(balancer), 60, false));
    assertThat(dns.values("w.example.com.", "A")).containsExactly(B);
  }

  @Test
  void aliases_in_a_circle_have_no_answer() throws IOException {
    dns.add(alias("a.example.com.", "b.example.com.", true))
        .add(alias("b.example.com.", "a.example.com.", true));
    assertThat(dns.values("a.example.com.", "A")).isEmpty();
  }

  @Test
  void a_chain_of_cnames_is_followed_inside_the_zone() throws IOException {
    dns.add("a.example.com.", "CNAME", 60, "b.example.com.")
        .add("b.example.com.", "CNAME", 60, "c.example.com")
        .add("c.example.com.", "A", 60, A)
        .add("gone.example.com.", "CNAME", 60, "nowhere.example.com.")
        .add("out.example.com.", "CNAME", 60, "www.example.net.")
        .add("loop.example.com.", "CNAME", 60, "loop.example.com.");
    assertThat(dns.values("a.example.com.", "A"))
        .containsExactly("b.example.com.", "c.example.com.", A);
    assertThat(dns.values("a.example.com.", "CNAME")).containsExactly("b.example.com.");
    assertThat(dns.ask("gone.example.com.", "A").getRcode())
        .as("RFC 6604")
        .isEqualTo(Rcode.NXDOMAIN);
    assertThat(dns.ask("out.example.com.", "A").getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(dns.values("loop.example.com.", "A")).containsExactly("loop.example.com.");
  }

  @Test
  void a_delegated_name_gets_a_referral_with_glue_and_its_ds_is_ours() throws IOException {
    dns.add("sub.example.com.", "NS", 60, "ns1.sub.example.com.", "ns.example.net.")
        .add("ns1.sub.example.com.", "A", 60, A)
        .add("sub.example.com.", "DS", 60, "1 13 2 " + "AB".repeat(32));
    Message referral = dns.ask("deep.sub.example.com.", "A");
    assertThat(referral.getHeader().getFlag(Flags.AA)).isFalse();
    assertThat(referral.getSection(Section.ANSWER)).isEmpty();
    assertThat(referral.getSection(Section.AUTHORITY)).hasSize(2);
    assertThat(referral.getSection(Section.ADDITIONAL))
        .extracting(Record::rdataToString)
        .containsExactly(A);
    Message ds = dns.ask("sub.example.com.", "DS");
    assertThat(ds.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(ds.getSection(Section.ANSWER)).hasSize(1);
  }

  @Test
  void the_addresses_of_mail_and_service_hosts_come_along() throws IOException {
    dns.add("example.com.", "MX", 60, "10 mx.example.com.")
        .add("mx.example.com.", "A", 60, A)
        .add("mx.example.com.", "AAAA", 60, "2001:db8::1");
    assertThat(dns.ask("example.com.", "MX").getSection(Section.ADDITIONAL)).hasSize(2);
  }

  @Test
  void any_is_answered_as_rfc_8482_says() throws IOException {
    dns.add("www.example.com.", "A", 60, A);
    Message answer = dns.ask("www.example.com.", "ANY");
    assertThat(answer.getSection(Section.ANSWER)).hasSize(1);
    assertThat(answer.getSection(Section.ANSWER).get(0).getType()).isEqualTo(Type.HINFO);
    assertThat(dns.ask("no.example.com.", "ANY").getRcode()).isEqualTo(Rcode.NXDOMAIN);
  }

  @Test
  void types_that_nobody_knows_have_no_data() throws IOException {
    dns.add("www.example.com.", "A", 60, A);
    Message answer = dns.ask("www.example.com.", "TYPE4711");
    assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(answer.getSection(Section.ANSWER)).isEmpty();
  }

  @Test
  void names_of_no_zone_transfers_and_other_classes_are_refused() throws IOException {
    assertThat(dns.ask("example.org.", "A").getRcode()).isEqualTo(Rcode.REFUSED);
    assertThat(dns.ask("example.com.", "AXFR").getRcode()).isEqualTo(Rcode.REFUSED);
    Message chaos =
        Message.newQuery(
            Record.newRecord(Name.fromString("version.bind."), Type.TXT, DClass.CHAOS));
    assertThat(dns.ask(chaos, INTERNET).getRcode()).isEqualTo(Rcode.REFUSED);
  }

  @Test
  void messages_that_are_no_plain_query_are_turned_down() throws IOException {
    Message update = TestView.query("example.com.", "A");
    update.getHeader().setOpcode(Opcode.NOTIFY);
    assertThat(dns.ask(update, INTERNET).getRcode()).isEqualTo(Rcode.NOTIMP);
    assertThat(dns.ask(new Message(7), INTERNET).getRcode())
        .as("no question")
        .isEqualTo(Rcode.FORMERR);
    Message two = TestView.query("example.com.", "A");
    two.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
    two.addRecord(new OPTRecord(1400, 0, 0), Section.ADDITIONAL);
    assertThat(dns.ask(two, INTERNET).getRcode()).as("two OPT").isEqualTo(Rcode.FORMERR);
  }

  @Test
  void an_unknown_version_of_edns_is_badvers() throws IOException {
    Message query = TestView.query("example.com.", "A");
    query.addRecord(new OPTRecord(1232, 0, 1), Section.ADDITIONAL);
    assertThat(dns.ask(query, INTERNET).getRcode()).isEqualTo(Rcode.BADVERS);
  }

  @Test
  void the_do_bit_and_the_payload_size_are_answered() throws IOException {
    Message query = TestView.query("example.com.", "SOA");
    query.addRecord(new OPTRecord(1232, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    OPTRecord opt = dns.ask(query, INTERNET).getOPT();
    assertThat(opt.getPayloadSize()).isEqualTo(4096);
    assertThat(opt.getFlags() & ExtendedFlags.DO).isNotZero();
    assertThat(dns.ask("example.com.", "SOA").getOPT()).isNull();
  }

  @Test
  void the_client_subnet_comes_back_with_the_prefix_that_mattered() throws IOException {
    dns.add("www.example.com.", "A", 60, A)
        .add("geo.example.com.", "de", B, b -> b.geoLocation(g -> g.countryCode("DE")));
    dns.places.put(Subnet.parse("198.51.0.0/16"), TestView.place("EU", "DE", ""));
    assertThat(scope(dns.askFrom("198.51.100.0/24", "www.example.com.", "A"))).isZero();
    Message geo = dns.askFrom("198.51.100.0/24", "geo.example.com.", "A");
    assertThat(scope(geo)).isEqualTo(16);
    assertThat(TestView.values(geo)).containsExactly(B);
  }

  @Test
  void an_answer_too_large_for_udp_drops_its_courtesies_then_is_cut() throws IOException {
    dns.add(
        "few.example.com.",
        "A",
        60,
        IntStream.rangeClosed(1, 29).mapToObj(i -> "192.0.2." + i).toArray(String[]::new));
    dns.add(
        "many.example.com.",
        "A",
        60,
        IntStream.rangeClosed(1, 200).mapToObj(i -> "192.0.2." + i).toArray(String[]::new));
    Message few = overUdp("few.example.com.");
    assertThat(few.getHeader().getFlag(Flags.TC)).isFalse();
    assertThat(few.getSection(Section.ANSWER)).hasSize(29);
    Message many = overUdp("many.example.com.");
    assertThat(many.getHeader().getFlag(Flags.TC)).isTrue();
    assertThat(dns.ask("many.example.com.", "A").getSection(Section.ANSWER)).hasSize(200);
  }

  @Test
  void in_a_private_zone_what_is_missing_does_not_exist_and_nothing_is_delegated()
      throws IOException {
    dns.add("www.example.com.", "A", 60, A)
        .add("sub.example.com.", "NS", 60, "ns.example.net.")
        .add("www.sub.example.com.", "A", 60, B)
        .change(
            zone ->
                new AnswerZone(zone.id(), zone.name(), zone.origin(), zone.records(), true, null));
    assertThat(dns.ask("www.example.com.", "AAAA").getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(dns.values("www.sub.example.com.", "A")).containsExactly(B);
    assertThat(dns.ask("www.example.com.", "A").getSection(Section.AUTHORITY)).isEmpty();
  }

  private Message overUdp(String name) throws IOException {
    Message query = TestView.query(name, "A");
    byte[] packet =
        new Answering(new Chance(new io.cloudfakes.seed.Seed(1)))
            .answer(dns, query, INTERNET)
            .overUdp(query);
    assertThat(packet).hasSizeLessThanOrEqualTo(512);
    return new Message(packet);
  }

  private static int scope(Message answer) {
    return ((ClientSubnetOption) answer.getOPT().getOptions(EDNSOption.Code.CLIENT_SUBNET).get(0))
        .getScopePrefixLength();
  }

  private static java.util.function.Consumer<ResourceRecordSet.Builder> alias(
      String name, String target, boolean evaluate) {
    return b ->
        b.name(name)
            .type("A")
            .aliasTarget(t -> t.hostedZoneId("Z1").dnsName(target).evaluateTargetHealth(evaluate));
  }

  private static java.util.function.Consumer<ResourceRecordSet.Builder> branch(
      String role, String target) {
    return alias("w.example.com.", target, true).andThen(b -> b.failover(role).setIdentifier(role));
  }

  private static java.util.function.Consumer<ResourceRecordSet.Builder> resource(String name) {
    return b ->
        b.name("w.example.com.")
            .type("A")
            .aliasTarget(
                t -> t.hostedZoneId("Z35SXDOTRQ7X7K").dnsName(name).evaluateTargetHealth(true));
  }
}
