package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.dns.resolver.CachingResolver;
import io.cloudfakes.dns.resolver.Resolved;
import io.cloudfakes.fault.DnsFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Faults of name servers: at the client, in caches, and in the log. */
class DnsFaultsTest {
  private static final String WWW = "www.shop.test";

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final FakeDns fake = aws.fake(FakeDns.class);
  private final NameServers dns = fake.dns();

  @BeforeEach
  void zone() {
    fake.createZone("shop.test").put("www", "A", 60, "192.0.2.1").put("api", "A", 60, "192.0.2.9");
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @EnumSource
  void servfail_is_answered_for_the_query_that_is_meant_and_no_other(Asking way)
      throws IOException {
    FaultRule rule =
        aws.faults().on("dns:Query").resource("www.shop.test/A").then(Fault.servfail());
    assertThat(way.ask(dns, WWW, "A").rcode()).isEqualTo("SERVFAIL");
    assertThat(way.ask(dns, "WWW.Shop.Test", "A").rcode()).isEqualTo("SERVFAIL");
    assertThat(way.ask(dns, WWW, "AAAA").rcode()).isEqualTo("NOERROR");
    assertThat(way.ask(dns, "api.shop.test", "A").values()).containsExactly("192.0.2.9");
    assertThat(rule.acted()).isEqualTo(2);
    aws.faults().heal();
    assertThat(way.ask(dns, WWW, "A").values()).containsExactly("192.0.2.1");
  }

  @ParameterizedTest
  @EnumSource
  void nxdomain_comes_once_with_the_soa_that_caches_go_by(Asking way) throws IOException {
    aws.faults().on("dns:Query").resource("www.shop.test/A").call(1).then(Fault.nxdomain());
    DnsAnswer denied = way.ask(dns, WWW, "A");
    assertThat(denied.rcode()).isEqualTo("NXDOMAIN");
    assertThat(denied.message().getSection(org.xbill.DNS.Section.AUTHORITY)).hasSize(1);
    assertThat(way.ask(dns, WWW, "A").values()).containsExactly("192.0.2.1");
  }

  @ParameterizedTest
  @EnumSource
  void no_answer_is_a_time_out(Asking way) throws IOException {
    aws.faults().on("dns:Query").call(1).then(Fault.noAnswer());
    assertThatThrownBy(() -> way.askInVain(dns, WWW, "A")).isInstanceOf(IOException.class);
    assertThat(way.ask(dns, WWW, "A").values()).containsExactly("192.0.2.1");
    assertThat(aws.calls().of("dns:Query"))
        .extracting(Call::outcome)
        .containsExactly("never answered", "NOERROR");
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_is_cut_off_but_over_tcp(Asking way) throws IOException {
    aws.faults().on("dns:Query").then(Fault.truncateUdp());
    DnsAnswer answer = way.ask(dns, WWW, "A");
    assertThat(answer.truncated()).isEqualTo(way != Asking.TCP);
    assertThat(answer.values()).hasSize(way == Asking.TCP ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource
  void a_late_change_is_answered_when_its_time_has_come_though_it_is_insync(Asking way)
      throws IOException {
    aws.faults().on("dns:Query").then(Fault.lateChange(Duration.ofMinutes(5)));
    fake.zone("shop.test").put("www", "A", 60, "192.0.2.2");
    assertThat(way.ask(dns, WWW, "A").values()).containsExactly("192.0.2.1");
    aws.clock().advance(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(way.ask(dns, WWW, "A").values()).containsExactly("192.0.2.1");
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(way.ask(dns, WWW, "A").values()).containsExactly("192.0.2.2");
  }

  @Test
  void get_change_says_insync_of_a_late_change() {
    aws.faults().on("dns:Query").then(Fault.lateChange(Duration.ofMinutes(5)));
    Route53Client route53 = aws.client(Route53Client.class);
    String change =
        RecordSets.apply(
                route53,
                fake.zone("shop.test").id(),
                RecordSets.upsert(RecordSets.set("www.shop.test", "A", 60, "192.0.2.2")))
            .id();
    assertThat(route53.getChange(b -> b.id(change)).changeInfo().status())
        .isEqualTo(ChangeStatus.INSYNC);
    assertThat(dns.query(WWW, "A").values()).containsExactly("192.0.2.1");
  }

  @ParameterizedTest
  @EnumSource
  void one_of_four_name_servers_is_stale(Asking way) throws IOException {
    FaultRule rule =
        aws.faults().on("dns:Query").then(Fault.staleServer(2, Duration.ofMinutes(10)));
    fake.zone("shop.test").put("www", "A", 60, "192.0.2.2");
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      seen.addAll(way.ask(dns, WWW, "A").values());
    }
    long old = seen.stream().filter("192.0.2.1"::equals).count();
    assertThat(old).isBetween(10L, 40L).isEqualTo(rule.acted());
    aws.clock().advance(Duration.ofMinutes(10));
    for (int i = 0; i < 20; i++) {
      assertThat(way.ask(dns, WWW, "A").values()).containsExactly("192.0.2.2");
    }
  }

  @Test
  void the_stale_one_is_the_one_that_was_said() {
    aws.faults().on("dns:Query").then(Fault.staleServer(2, Duration.ofMinutes(10)));
    ZoneView zone = fake.zone("shop.test").put("www", "A", 60, "192.0.2.2");
    List<String> seen = new ArrayList<>();
    for (String server : zone.nameServers()) {
      seen.addAll(dns.server(server).query(WWW, "A").values());
    }
    assertThat(seen).containsExactly("192.0.2.2", "192.0.2.1", "192.0.2.2", "192.0.2.2");
  }

  @Test
  void a_cache_keeps_a_denial_for_a_quarter_of_an_hour() {
    aws.faults().on("dns:Query").resource("www.shop.test/A").call(1).then(Fault.nxdomain());
    CachingResolver resolver = dns.resolver().build();
    assertThat(resolver.resolve(WWW, "A").rcode()).isEqualTo("NXDOMAIN");
    aws.clock().advance(Duration.ofSeconds(899));
    assertThat(resolver.resolve(WWW, "A").rcode()).isEqualTo("NXDOMAIN");
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(resolver.resolve(WWW, "A").values()).containsExactly("192.0.2.1");
  }

  @Test
  void a_cache_asks_by_tcp_what_was_truncated() {
    aws.faults().on("dns:Query").then(Fault.truncateUdp());
    assertThat(dns.resolver().build().resolve(WWW, "A").values()).containsExactly("192.0.2.1");
    assertThat(aws.calls().of("dns:Query"))
        .extracting(Call::outcome)
        .containsExactly("NOERROR, truncated", "NOERROR");
  }

  @Test
  void a_cache_serves_what_has_expired_while_nobody_answers() {
    CachingResolver resolver = dns.resolver().servingStaleFor(Duration.ofHours(1)).build();
    assertThat(resolver.resolve(WWW, "A").stale()).isFalse();
    aws.faults().on("dns:Query").then(Fault.noAnswer());
    aws.clock().advance(Duration.ofSeconds(61));
    Resolved stale = resolver.resolve(WWW, "A");
    assertThat(stale.values()).containsExactly("192.0.2.1");
    assertThat(stale.stale()).isTrue();
  }

  @Test
  void health_is_told_by_now_to_servers_that_lag() {
    String check =
        aws.client(Route53Client.class)
            .createHealthCheck(
                b ->
                    b.callerReference("c")
                        .healthCheckConfig(c -> c.type("TCP").ipAddress("192.0.2.1").port(80)))
            .healthCheck()
            .id();
    ZoneView zone = fake.zone("shop.test");
    zone.put(role("PRIMARY", "192.0.2.31", check)).put(role("SECONDARY", "192.0.2.32", null));
    aws.faults().on("dns:Query").then(Fault.lateChange(Duration.ofHours(1)));
    zone.put("www", "A", 60, "192.0.2.2");
    fake.healthCheck(check).set(HealthStatus.UNHEALTHY);
    assertThat(dns.query(WWW, "A").values()).containsExactly("192.0.2.1");
    assertThat(dns.query("two.shop.test", "A").values()).containsExactly("192.0.2.32");
  }

  private static ResourceRecordSet role(String role, String address, String check) {
    return RecordSets.set("two.shop.test", "A", 60, address).toBuilder()
        .setIdentifier(role)
        .failover(role)
        .healthCheckId(check)
        .build();
  }

  @Test
  void queries_are_calls_in_the_log() {
    dns.query("WWW.shop.test", "A");
    dns.query("no.shop.test", "TXT");
    dns.query(WWW, "A");
    assertThat(aws.calls().of("dns:Query"))
        .extracting(call -> call.identity() + " -> " + call.outcome())
        .containsExactly(
            "dns:Query www.shop.test/A #1 -> NOERROR",
            "dns:Query no.shop.test/TXT #1 -> NXDOMAIN",
            "dns:Query www.shop.test/A #2 -> NOERROR");
    aws.faults().install("dns:Query resourceLike(*.shop.test/A) -> servfail");
    dns.query(WWW, "A");
    Call last = aws.calls().of("dns:Query").get(3);
    assertThat(last.faults()).containsExactly("dns:Query resourceLike(*.shop.test/A) -> servfail");
    assertThat(last.describe())
        .endsWith(
            "dns:Query www.shop.test/A #3 -> SERVFAIL"
                + " {dns:Query resourceLike(*.shop.test/A) -> servfail}");
  }

  @Test
  void a_query_takes_no_virtual_time() {
    var before = aws.clock().instant();
    dns.query(WWW, "A");
    assertThat(aws.clock().instant()).isEqualTo(before);
  }

  @Test
  void name_servers_are_down_in_a_world_that_has_crashed() {
    aws.faults().crash();
    assertThatThrownBy(() -> dns.query(WWW, "A")).isInstanceOf(NoAnswerException.class);
    aws.faults().heal();
    assertThat(dns.query(WWW, "A").values()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dns:Query -> servfail",
        "dns:Query resource(www.shop.test/A) call(1) -> nxdomain",
        "dns:Query from(2) -> noAnswer",
        "dns:* probability(0.5) -> truncateUdp",
        "dns:Query -> lateChange(PT5M)",
        "dns:Query -> staleServer(4, PT1H)"
      })
  void a_rule_is_read_back_from_its_id(String id) {
    assertThat(FaultRule.parse(id).id()).isEqualTo(id);
    assertThat(aws.faults().install(id).id()).isEqualTo(id);
  }

  @Test
  void what_does_not_fit_is_refused_and_said() {
    assertRefused(
        "route53:ChangeResourceRecordSets -> servfail",
        "servfail cannot act: route53:ChangeResourceRecordSets asks no name server; servfail is for"
            + " dns:Query");
    assertRefused("route53:* -> noAnswer", "no action of route53:* fits");
    assertRefused(
        "dns:Query -> loseReply",
        "loseReply cannot act: dns:Query is a question to name servers, which meets the faults of"
            + " DNS alone");
    assertRefused("dns:Query -> error(InternalError)", "the faults of DNS alone");
    assertRefused("dns:Query -> crash", "the faults of DNS alone");
    assertRefused("dns:Qery -> servfail", "dns has no action Qery; did you mean Query?");
    assertRefused("dns:Query -> servfial", "There is no fault servfial; did you mean servfail");
    assertRefused("dns:Query -> staleServer(5, PT1H)", "numbered 1 to 4; there is no 5");
    assertRefused("dns:Query -> lateChange(PT0S)", "A fault of no time does nothing");
    assertRefused("dns:Query -> servfail at BEFORE", "servfail acts at [RESPONSE]");
    assertThat(aws.faults().variants("dns:Query")).as("left out of explorations").isEmpty();
  }

  @Test
  void a_rule_for_all_calls_strikes_the_queries_among_them() {
    aws.faults().install("* -> servfail");
    assertThat(dns.query(WWW, "A").rcode()).isEqualTo("SERVFAIL");
    assertThat(aws.client(Route53Client.class).listHostedZones().hostedZones()).hasSize(1);
  }

  @Test
  void the_readme_has_a_line_for_each() throws IOException {
    String readme = Files.readString(Path.of("../fakes-api/README.md"));
    for (Class<?> fault : DnsFault.class.getPermittedSubclasses()) {
      String name = fault.getSimpleName();
      String word = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      assertThat(readme).containsPattern("(?m)^\\| `" + word + "[`(]");
    }
  }

  private void assertRefused(String id, String message) {
    assertThatThrownBy(() -> aws.faults().install(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
