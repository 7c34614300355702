package io.cloudfakes.dns;

import static io.cloudfakes.dns.assertions.DnsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** Hosted zones, health checks and domains as a test seeds them and looks at them. */
class FakeDnsTest {
  private final FakeAws aws = FakeAws.builder().seed(1).create();
  private final FakeDns dns = aws.fake(FakeDns.class);

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_zone_is_seeded_in_a_line_and_clients_see_it() {
    ZoneView zone =
        dns.createZone("shop.test")
            .put("www", "A", 60, "192.0.2.1")
            .put("", "TXT", 60, "\"hello\"");

    assertThat(zone)
        .hasRecord("www", "A", "192.0.2.1")
        .hasRecord("", "TXT", "\"hello\"")
        .hasNoRecord("www", "AAAA");
    assertThat(
            aws.client(Route53Client.class).getHostedZone(b -> b.id(zone.id())).hostedZone().name())
        .isEqualTo("shop.test.");
    assertThat(zone.published()).hasSize(4);
    assertThat(zone.nameServers()).hasSize(4);
    assertThat(dns.hasZone("shop.test")).isTrue();
    assertThat(dns.hasZone("other.test")).isFalse();
    assertThat(dns.zones()).containsExactly("shop.test.");
    assertThat(dns.zone("shop.test").id()).isEqualTo(zone.id());
  }

  /** What the README shows. */
  @Test
  void records_are_changed_by_clients_and_seen_by_tests_and_resolvers() {
    Route53Client route53 = aws.client(Route53Client.class);
    ZoneView zone = dns.createZone("shop.test").put("www", "A", 60, "192.0.2.1");

    ResourceRecordSet moved =
        ResourceRecordSet.builder()
            .name("www.shop.test")
            .type(RRType.A)
            .ttl(60L)
            .resourceRecords(ResourceRecord.builder().value("192.0.2.7").build())
            .build();
    Change change = Change.builder().action(ChangeAction.UPSERT).resourceRecordSet(moved).build();
    route53.changeResourceRecordSets(
        r -> r.hostedZoneId(zone.id()).changeBatch(b -> b.changes(change)));

    assertThat(dns.zone("shop.test")).hasRecord("www", "A", "192.0.2.7");
    assertThat(dns.dns().query("www.shop.test", "A").values()).containsExactly("192.0.2.7");
  }

  @Test
  void a_private_zone_is_seeded_in_a_line() {
    ZoneView zone = dns.createPrivateZone("corp", "vpc-0123456789abcdef0", "eu-west-1");
    assertThat(aws.client(Route53Client.class).getHostedZone(b -> b.id(zone.id())).vpCs())
        .hasSize(1);
  }

  @Test
  void what_route_53_would_refuse_is_refused_with_its_words() {
    ZoneView zone = dns.createZone("shop.test");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> zone.put("www", "A", 60, "here"))
        .withMessageContaining("ARRDATAIllegalIPv4Address");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> dns.createZone("com"))
        .withMessageContaining("top-level domain");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> dns.zone("other.test"))
        .withMessageContaining("There is no hosted zone other.test; there are [shop.test.]");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> dns.healthCheck("x"));
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> dns.domain("x.com"));
  }

  @Test
  void assertions_that_fail_tell_what_is_there() {
    ZoneView zone = dns.createZone("shop.test").put("www", "A", 60, "192.0.2.1");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(zone).hasRecord("www", "A", "192.0.2.2"))
        .withMessageContaining("192.0.2.1");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(zone).hasNoRecord("www", "A"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(zone).hasAlias("www", "A", "x.test"));
    String id =
        aws.client(Route53Client.class)
            .createHealthCheck(
                b ->
                    b.callerReference("1")
                        .healthCheckConfig(c -> c.type("TCP").ipAddress("127.0.0.1").port(1)))
            .healthCheck()
            .id();
    assertThat(dns.healthCheck(id)).isHealthy();
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(dns.healthCheck(id)).isUnhealthy());
  }

  @Test
  void a_fork_goes_its_own_way() {
    dns.createZone("shop.test");
    try (FakeAws fork = aws.fork()) {
      fork.fake(FakeDns.class).zone("shop.test").put("www", "A", 60, "192.0.2.1");
      assertThat(fork.fake(FakeDns.class).zone("shop.test").records()).hasSize(3);
      assertThat(dns.zone("shop.test").records()).hasSize(2);
    }
  }

  @Test
  void accounts_have_zones_of_their_own() {
    dns.createZone("shop.test");
    FakeDns other = dns.inAccount("210987654321");
    other.createZone("shop.test");
    assertThat(other.zones()).containsExactly("shop.test.");
    assertThat(other.zone("shop.test").id()).isNotEqualTo(dns.zone("shop.test").id());
    assertThatNoException().isThrownBy(() -> other.zone("shop.test").put("a", "A", 1, "192.0.2.1"));
  }

  @Test
  void a_change_whose_reply_is_lost_is_tried_again_and_then_exists() {
    ZoneView zone = dns.createZone("shop.test");
    aws.faults().on("route53:ChangeResourceRecordSets").call(1).then(Fault.loseReply());
    assertThatExceptionOfType(InvalidChangeBatchException.class)
        .isThrownBy(
            () ->
                RecordSets.apply(
                    aws.client(Route53Client.class),
                    zone.id(),
                    RecordSets.create(RecordSets.set("w.shop.test", "A", 60, "192.0.2.1"))))
        .withMessageContaining("but it already exists");
    assertThat(zone).hasRecord("w", "A", "192.0.2.1");
  }
}
