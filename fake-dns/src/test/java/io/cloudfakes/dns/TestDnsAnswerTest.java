package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.contract.ContractTest;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.InvalidInputException;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.TestDnsAnswerResponse;

/** What TestDNSAnswer says the name servers would answer. */
class TestDnsAnswerTest {
  @ContractTest
  void values_come_as_the_name_servers_would_give_them(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    apply(
        route53,
        zone,
        create(set("www.shop.test", "A", 60, "192.0.2.1")),
        create(set("*.shop.test", "TXT", 60, "\"any\"")),
        create(alias("shop.test", "A", zone, "www.shop.test")));

    TestDnsAnswerResponse answer =
        route53.testDNSAnswer(
            b -> b.hostedZoneId(zone).recordName("www.shop.test").recordType(RRType.A));
    assertThat(answer.recordData()).containsExactly("192.0.2.1");
    assertThat(answer.recordName()).isEqualTo("www.shop.test.");
    assertThat(answer.responseCode()).isEqualTo("NOERROR");
    assertThat(answer.protocol()).isEqualTo("UDP");
    assertThat(answer.nameserver()).startsWith("ns-");
    assertThat(
            route53
                .testDNSAnswer(
                    b -> b.hostedZoneId(zone).recordName("shop.test").recordType(RRType.A))
                .recordData())
        .containsExactly("192.0.2.1");
    assertThat(
            route53
                .testDNSAnswer(
                    b -> b.hostedZoneId(zone).recordName("x.shop.test").recordType(RRType.TXT))
                .recordData())
        .containsExactly("\"any\"");
    assertThat(
            route53
                .testDNSAnswer(
                    b -> b.hostedZoneId(zone).recordName("a.b.www.shop.test").recordType(RRType.A))
                .responseCode())
        .isEqualTo("NXDOMAIN");
  }

  @ContractTest
  void the_client_s_subnet_decides(Route53Client route53) {
    String zone = zone(route53, "shop.test");
    String offices =
        route53.createCidrCollection(b -> b.name("o").callerReference("1")).collection().id();
    route53.changeCidrCollection(
        b ->
            b.id(offices)
                .changes(c -> c.locationName("oslo").action("PUT").cidrList("198.51.100.0/24")));
    apply(
        route53,
        zone,
        create(
            set("w.shop.test", "A", 60, "192.0.2.1").toBuilder()
                .setIdentifier("oslo")
                .cidrRoutingConfig(c -> c.collectionId(offices).locationName("oslo"))
                .build()),
        create(
            set("w.shop.test", "A", 60, "192.0.2.2").toBuilder()
                .setIdentifier("any")
                .cidrRoutingConfig(c -> c.collectionId(offices).locationName("*"))
                .build()));
    assertThat(
            route53
                .testDNSAnswer(
                    b ->
                        b.hostedZoneId(zone)
                            .recordName("w.shop.test")
                            .recordType(RRType.A)
                            .edns0ClientSubnetIP("198.51.100.9")
                            .edns0ClientSubnetMask("32"))
                .recordData())
        .containsExactly("192.0.2.1");
    assertThat(
            route53
                .testDNSAnswer(
                    b ->
                        b.hostedZoneId(zone)
                            .recordName("w.shop.test")
                            .recordType(RRType.A)
                            .resolverIP("203.0.113.1"))
                .recordData())
        .containsExactly("192.0.2.2");
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                route53.testDNSAnswer(
                    b ->
                        b.hostedZoneId(zone)
                            .recordName("w.shop.test")
                            .recordType(RRType.A)
                            .resolverIP("here")));
  }
}
