package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;
import software.amazon.awssdk.services.route53domains.model.DomainSuggestion;
import software.amazon.awssdk.services.route53domains.model.InvalidInputException;
import software.amazon.awssdk.services.route53domains.model.Nameserver;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.UnsupportedTldException;

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

  @Test
  void a_domain_is_brought_from_another_registrar_and_led_to_a_zone() {
    ZoneView zone = fake.createZone("shop.com").put("www", "A", 60, "192.0.2.1");
    assertThat(transferable("shop.com", null)).isEqualTo("DONT_KNOW");
    assertThat(transferable("shop.com", "code")).isEqualTo("TRANSFERABLE");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> transfer(zone.nameServers(), null))
        .withMessageContaining("authorization code");
    transfer(List.of("ns1.other.net"), "code");
    assertThat(transferable("shop.com", "code")).isEqualTo("DOMAIN_IN_OWN_ACCOUNT");
    assertThat(domains.listOperations().operations())
        .singleElement()
        .satisfies(one -> assertThat(one.type()).isEqualTo(OperationType.TRANSFER_IN_DOMAIN));
    assertThat(dns.query("www.shop.com", "A").rcode()).isEqualTo("SERVFAIL");
    delegate(zone.nameServers());
    assertThat(dns.query("www.shop.com", "A").values()).containsExactly("192.0.2.1");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> transfer(List.of(), "code"))
        .withMessageContaining("not available");
  }

  @Test
  void names_are_suggested_and_a_domain_of_uk_is_pushed_away() {
    register();
    assertThat(suggested(3, true)).containsExactly("shop.ai", "shop.app", "shop.be");
    domains.transferDomain(
        b ->
            b.domainName("shop.co.uk")
                .authCode("code")
                .adminContact(DomainsTest.ME)
                .registrantContact(DomainsTest.ME)
                .techContact(DomainsTest.ME));
    assertThat(suggested(50, false)).contains("shop.co.uk").doesNotContain("shop.com");
    assertThat(suggested(50, true)).doesNotContain("shop.co.uk");
    domains.pushDomain(b -> b.domainName("shop.co.uk").target("OTHER-TAG"));
    assertThat(suggested(50, true)).contains("shop.co.uk");
    assertThatExceptionOfType(UnsupportedTldException.class)
        .isThrownBy(() -> domains.pushDomain(b -> b.domainName("shop.com").target("OTHER-TAG")));
    assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> suggested(51, true));
  }

  private List<String> suggested(int count, boolean available) {
    return domains
        .getDomainSuggestions(
            b -> b.domainName("shop.com").suggestionCount(count).onlyAvailable(available))
        .suggestionsList()
        .stream()
        .map(DomainSuggestion::domainName)
        .toList();
  }

  private String transferable(String name, String code) {
    return domains
        .checkDomainTransferability(b -> b.domainName(name).authCode(code))
        .transferability()
        .transferableAsString();
  }

  private void transfer(List<String> servers, String code) {
    domains.transferDomain(
        b ->
            b.domainName("shop.com")
                .authCode(code)
                .nameservers(
                    servers.stream().map(s -> Nameserver.builder().name(s).build()).toList())
                .adminContact(DomainsTest.ME)
                .registrantContact(DomainsTest.ME)
                .techContact(DomainsTest.ME));
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
