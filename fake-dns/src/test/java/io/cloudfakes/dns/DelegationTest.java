package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;
import software.amazon.awssdk.services.route53domains.model.Nameserver;

/** Which of several zones of a name answers: that one whose servers the registry names. */
class DelegationTest {
  private final FakeAws aws = FakeAws.create();
  private final FakeDns fake = aws.fake(FakeDns.class);
  private final NameServers dns = fake.dns();
  private final Route53DomainsClient domains = aws.client(Route53DomainsClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_name_server_answers_for_its_own_zones_alone() {
    ZoneView one = fake.createZone("shop.test").put("www", "A", 60, "192.0.2.1");
    ZoneView other = fake.createZone("other.test").put("www", "A", 60, "192.0.2.2");
    for (String server : one.nameServers()) {
      assertThat(dns.server(server).query("www.shop.test", "A").values())
          .containsExactly("192.0.2.1");
      assertThat(dns.server(server + ".").query("www.other.test", "A").rcode())
          .isEqualTo("REFUSED");
    }
    assertThat(dns.server(other.nameServers().get(3)).query("www.other.test", "A").values())
        .containsExactly("192.0.2.2");
    assertThat(dns.server("ns-1.example.net").query("www.other.test", "A").rcode())
        .isEqualTo("REFUSED");
  }

  @Test
  void a_parent_refers_to_the_servers_of_the_child() {
    ZoneView child = fake.createZone("eu.shop.test").put("www", "A", 60, "192.0.2.1");
    ZoneView parent = fake.createZone("shop.test");
    parent.put(
        "eu", "NS", 60, child.nameServers().stream().map(s -> s + ".").toArray(String[]::new));
    DnsAnswer referral = dns.server(parent.nameServers().get(0)).query("www.eu.shop.test", "A");
    assertThat(referral.authoritative()).isFalse();
    assertThat(referral.values()).isEmpty();
    assertThat(dns.server(child.nameServers().get(0)).query("www.eu.shop.test", "A").values())
        .containsExactly("192.0.2.1");
    assertThat(dns.query("www.eu.shop.test", "A").values()).containsExactly("192.0.2.1");
  }

  @Test
  void a_registered_domain_is_answered_by_the_zone_it_is_delegated_to() {
    register();
    ZoneView first = fake.zone("shop.com").put("www", "A", 60, "192.0.2.1");
    FakeDns elsewhere = fake.inAccount("210987654321");
    ZoneView second = elsewhere.createZone("shop.com").put("www", "A", 60, "192.0.2.2");
    assertThat(dns.query("www.shop.com", "A").values()).containsExactly("192.0.2.1");

    delegate(second.nameServers());
    assertThat(dns.query("www.shop.com", "A").values()).containsExactly("192.0.2.2");

    delegate(first.nameServers());
    assertThat(dns.query("www.shop.com", "A").values()).containsExactly("192.0.2.1");
  }

  @Test
  void a_domain_with_the_wrong_name_servers_really_fails() {
    register();
    ZoneView zone = fake.zone("shop.com").put("www", "A", 60, "192.0.2.1");
    delegate(List.of("ns-1.awsdns-00.com", "ns-600.awsdns-11.net"));
    assertThat(dns.query("www.shop.com", "A").rcode()).isEqualTo("SERVFAIL");
    assertThat(dns.addresses("www.shop.com")).isEmpty();
    assertThat(dns.server(zone.nameServers().get(0)).query("www.shop.com", "A").values())
        .as("asked itself it answers")
        .containsExactly("192.0.2.1");
  }

  private void delegate(List<String> servers) {
    domains.updateDomainNameservers(
        b ->
            b.domainName("shop.com")
                .nameservers(
                    servers.stream().map(s -> Nameserver.builder().name(s).build()).toList()));
  }

  private void register() {
    domains.registerDomain(
        b ->
            b.domainName("shop.com")
                .durationInYears(1)
                .adminContact(DomainsTest.ME)
                .registrantContact(DomainsTest.ME)
                .techContact(DomainsTest.ME));
  }
}
