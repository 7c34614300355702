package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.link.NameResolution;
import io.cloudfakes.link.ResourceNames;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** What aliases and CNAMEs to the names of AWS resources lead to. */
class AliasedResourcesTest {
  private final FakeAws aws = FakeAws.create();
  private final FakeDns fake = aws.fake(FakeDns.class);
  private final NameServers dns = fake.dns();
  private final ZoneView zone = fake.createZone("shop.test");

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Z2FDTNDATAQYW2, d111111abcdef8.cloudfront.net",
    "Z1UJRXOUMOOFQ8, d-abc1234567.execute-api.us-east-1.amazonaws.com",
    "Z3AQBSTGFYJSTF, s3-website-us-east-1.amazonaws.com",
    "Z21DNDUVLTQW6Q, s3-website.eu-central-1.amazonaws.com",
    "Z2BJ6XQ5FK7U4H, a1234567890abcdef.awsglobalaccelerator.com",
    "Z117KPS5GTRQ2G, my-env.us-east-1.elasticbeanstalk.com"
  })
  void an_alias_to_a_resource_leads_to_this_machine(String hostedZone, String target) {
    zone.put(alias("shop.test", "A", hostedZone, target, false));
    zone.put(alias("six.shop.test", "AAAA", hostedZone, target, false));
    assertThat(dns.query("shop.test", "A").values()).containsExactly("127.0.0.1");
    assertThat(dns.query("shop.test", "A").ttl()).isEqualTo(60);
    assertThat(dns.query("six.shop.test", "AAAA").values()).isEmpty();
    assertThat(dns.query(target, "A").values()).containsExactly("127.0.0.1");
    zone.put("old", "CNAME", 300, target);
    assertThat(dns.resolver().build().resolve("old.shop.test", "A").values())
        .containsExactly("127.0.0.1");
    assertThat(aws.links().find(NameResolution.class).orElseThrow().addresses("shop.test"))
        .containsExactly(address("127.0.0.1"));
  }

  @Test
  void an_undeclared_load_balancer_is_not_there_and_not_healthy() {
    zone.put(alias("shop.test", "A", "Z35SXDOTRQ7X7K", "lb.us-east-1.elb.amazonaws.com", true));
    assertThat(dns.query("shop.test", "A").values()).isEmpty();
    assertThat(dns.query("lb.us-east-1.elb.amazonaws.com", "A").rcode()).isEqualTo("REFUSED");
    dns.targets().put("lb.us-east-1.elb.amazonaws.com", "192.0.2.80");
    assertThat(dns.query("shop.test", "A").values()).containsExactly("192.0.2.80");
    assertThat(dns.query("lb.us-east-1.elb.amazonaws.com", "A").values())
        .containsExactly("192.0.2.80");
  }

  @Test
  void a_fake_tells_of_its_resources_and_of_no_others() {
    aws.links()
        .register(
            ResourceNames.class,
            "globalaccelerator",
            name ->
                name.startsWith("a1.")
                    ? Optional.of(ResourceNames.NamedResource.at(address("127.0.0.8")))
                    : Optional.empty());
    zone.put(alias("one.shop.test", "A", "Z2BJ6XQ5FK7U4H", "a1.awsglobalaccelerator.com", true));
    zone.put(alias("two.shop.test", "A", "Z2BJ6XQ5FK7U4H", "a2.awsglobalaccelerator.com", true));
    assertThat(dns.query("one.shop.test", "A").values()).containsExactly("127.0.0.8");
    assertThat(dns.query("two.shop.test", "A").values()).isEmpty();
    assertThat(dns.query("a2.awsglobalaccelerator.com", "A").rcode()).isEqualTo("REFUSED");
    dns.targets().put("a1.awsglobalaccelerator.com", "127.0.0.9");
    assertThat(dns.query("one.shop.test", "A").values())
        .as("what a test declares goes first")
        .containsExactly("127.0.0.9");
  }

  @Test
  void a_resource_that_cannot_serve_is_left_by_a_failover() {
    boolean[] healthy = {true};
    aws.links()
        .register(
            ResourceNames.class,
            "execute-api",
            name ->
                Optional.of(
                    new ResourceNames.NamedResource(
                        List.of(address("127.0.0.7")), Duration.ofSeconds(20), healthy[0])));
    String target = "d-1.execute-api.eu-west-1.amazonaws.com";
    zone.put(
        alias("api.shop.test", "A", "ZLY8HYME6SFDD", target, true).toBuilder()
            .setIdentifier("first")
            .failover("PRIMARY")
            .build());
    zone.put(
        RecordSets.set("api.shop.test", "A", 60, "192.0.2.2").toBuilder()
            .setIdentifier("second")
            .failover("SECONDARY")
            .build());
    assertThat(dns.query("api.shop.test", "A").values()).containsExactly("127.0.0.7");
    assertThat(dns.query("api.shop.test", "A").ttl()).isEqualTo(20);
    healthy[0] = false;
    assertThat(dns.query("api.shop.test", "A").values()).containsExactly("192.0.2.2");
  }

  @Test
  void regional_endpoints_are_nobodys_resources() {
    assertThat(dns.query("s3.us-east-1.amazonaws.com", "A").rcode()).isEqualTo("REFUSED");
    assertThat(dns.addresses("s3.us-east-1.amazonaws.com")).isEmpty();
    assertThat(dns.addresses("no such name..")).isEmpty();
  }

  private static ResourceRecordSet alias(
      String name, String type, String hostedZone, String target, boolean evaluate) {
    return ResourceRecordSet.builder()
        .name(name)
        .type(type)
        .aliasTarget(a -> a.hostedZoneId(hostedZone).dnsName(target).evaluateTargetHealth(evaluate))
        .build();
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
