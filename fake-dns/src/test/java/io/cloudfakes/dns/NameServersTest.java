package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dns.resolver.CachingResolver;
import io.cloudfakes.dns.resolver.JvmResolution;
import io.cloudfakes.dns.resolver.Resolved;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Hashtable;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** The name servers of a world: what the API changes is what DNS answers. */
class NameServersTest {
  private final FakeAws aws = FakeAws.create();
  private final FakeDns dns = aws.fake(FakeDns.class);

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void what_the_api_changes_is_answered() {
    dns.createZone("shop.test").put("www", "A", 60, "192.0.2.1", "192.0.2.2");
    assertThat(dns.dns().query("www.shop.test", "A").values())
        .containsExactlyInAnyOrder("192.0.2.1", "192.0.2.2");
    assertThat(dns.dns().query("www.shop.test", "A").ttl()).isEqualTo(60);
    assertThat(dns.dns().query("nothing.shop.test", "A").rcode()).isEqualTo("NXDOMAIN");
    assertThat(dns.dns().query("www.elsewhere.test", "A").rcode()).isEqualTo("REFUSED");
    assertThat(dns.dns().query("shop.test", "NS").values())
        .hasSize(4)
        .containsExactlyInAnyOrderElementsOf(
            dns.zone("shop.test").nameServers().stream().map(s -> s + ".").toList());
  }

  @Test
  void a_change_that_is_pending_is_not_answered_yet() {
    try (FakeAws slow =
        FakeAws.builder()
            .option(Route53Options.defaults().withPropagation(Duration.ofSeconds(60)))
            .create()) {
      FakeDns route53 = slow.fake(FakeDns.class);
      route53.createZone("shop.test").put("www", "A", 60, "192.0.2.1");
      assertThat(route53.dns().query("www.shop.test", "A").rcode()).isEqualTo("REFUSED");
      slow.clock().advance(Duration.ofSeconds(61));
      assertThat(route53.dns().query("www.shop.test", "A").values()).containsExactly("192.0.2.1");
    }
  }

  @Test
  void clients_are_where_the_test_says() {
    ZoneView zone = dns.createZone("shop.test");
    zone.put(country("de", "DE", "192.0.2.49")).put(country("any", "*", "192.0.2.1"));
    dns.dns().clients().at("198.51.100.0/24").in("DE");
    assertThat(dns.dns().queryFrom("198.51.100.7", "www.shop.test", "A").values())
        .containsExactly("192.0.2.49");
    assertThat(dns.dns().queryFrom("203.0.113.7", "www.shop.test", "A").values())
        .containsExactly("192.0.2.1");
    String germany = dns.dns().clients().block("DE");
    assertThat(dns.dns().queryFrom(germany, "www.shop.test", "A").values())
        .containsExactly("192.0.2.49");
  }

  @Test
  void a_private_zone_answers_the_vpcs_that_are_associated_and_hides_the_public_one() {
    dns.createZone("shop.test").put("www", "A", 60, "192.0.2.1").put("api", "A", 60, "192.0.2.3");
    dns.createPrivateZone("shop.test", "vpc-0123456789abcdef0", "eu-west-1")
        .put("www", "A", 60, "10.0.0.1");
    dns.dns().clients().at("10.0.0.0/8").inVpc("vpc-0123456789abcdef0", "eu-west-1");
    assertThat(dns.dns().queryFrom("10.1.2.3", "www.shop.test", "A").values())
        .containsExactly("10.0.0.1");
    assertThat(dns.dns().queryFrom("10.1.2.3", "api.shop.test", "A").rcode()).isEqualTo("NXDOMAIN");
    assertThat(dns.dns().query("www.shop.test", "A").values()).containsExactly("192.0.2.1");
  }

  @Test
  void an_alias_to_a_declared_load_balancer_shows_its_addresses() {
    dns.dns().targets().put("lb-1.us-east-1.elb.amazonaws.com", "192.0.2.80");
    dns.createZone("shop.test")
        .put(
            ResourceRecordSet.builder()
                .name("shop.test")
                .type("A")
                .aliasTarget(
                    t ->
                        t.hostedZoneId("Z35SXDOTRQ7X7K")
                            .dnsName("dualstack.lb-1.us-east-1.elb.amazonaws.com")
                            .evaluateTargetHealth(true))
                .build());
    assertThat(dns.dns().query("shop.test", "A").values()).containsExactly("192.0.2.80");
    assertThat(dns.dns().query("shop.test", "A").ttl()).isEqualTo(60);
  }

  @Test
  void a_failover_is_seen_when_the_ttl_runs_out_and_not_before() throws UnknownHostException {
    failover();
    CachingResolver resolver = dns.dns().resolver().build();
    assertThat(address(resolver)).isEqualTo("192.0.2.1");
    String check =
        dns.zone("shop.test").records().stream()
            .filter(set -> set.healthCheckId() != null)
            .findFirst()
            .orElseThrow()
            .healthCheckId();
    dns.healthCheck(check).set(HealthStatus.UNHEALTHY);
    assertThat(dns.dns().query("www.shop.test", "A").values()).containsExactly("192.0.2.2");
    aws.clock().advance(Duration.ofSeconds(59));
    assertThat(address(resolver)).as("remembered").isEqualTo("192.0.2.1");
    assertThat(resolver.resolve("www.shop.test", "A").ttl()).isEqualTo(1);
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(address(resolver)).isEqualTo("192.0.2.2");
  }

  @Test
  void what_was_denied_is_remembered_as_long_as_the_soa_says() {
    ZoneView zone = dns.createZone("shop.test");
    CachingResolver resolver = dns.dns().resolver().build();
    assertThat(resolver.resolve("late.shop.test", "A").rcode()).isEqualTo("NXDOMAIN");
    zone.put("late", "A", 60, "192.0.2.1");
    aws.clock().advance(Duration.ofSeconds(890));
    assertThat(resolver.resolve("late.shop.test", "A").rcode()).isEqualTo("NXDOMAIN");
    aws.clock().advance(Duration.ofSeconds(10));
    assertThat(resolver.resolve("late.shop.test", "A").values()).containsExactly("192.0.2.1");
  }

  @Test
  void aliases_are_followed_over_zones_and_each_part_ages_by_itself() {
    dns.createZone("shop.test").put("www", "CNAME", 3600, "lb.hosting.test");
    ZoneView hosting = dns.createZone("hosting.test").put("lb", "A", 10, "192.0.2.1");
    CachingResolver resolver = dns.dns().resolver().build();
    assertThat(resolver.resolve("www.shop.test", "A").values()).containsExactly("192.0.2.1");
    hosting.put("lb", "A", 10, "192.0.2.9");
    assertThat(resolver.resolve("www.shop.test", "A").values()).containsExactly("192.0.2.1");
    aws.clock().advance(Duration.ofSeconds(11));
    assertThat(resolver.resolve("www.shop.test", "A").values()).containsExactly("192.0.2.9");
  }

  @Test
  void expired_answers_are_served_when_that_is_asked_for_and_nobody_answers() {
    dns.createZone("shop.test").put("www", "A", 60, "192.0.2.1");
    boolean[] down = {false};
    CachingResolver resolver =
        CachingResolver.builder(
                (query, from) -> down[0] ? null : dns.dns().answer(query, from), aws.clock())
            .servingStaleFor(Duration.ofHours(1))
            .build();
    assertThat(resolver.resolve("www.shop.test", "A").stale()).isFalse();
    down[0] = true;
    aws.clock().advance(Duration.ofSeconds(61));
    Resolved stale = resolver.resolve("www.shop.test", "A");
    assertThat(stale.values()).containsExactly("192.0.2.1");
    assertThat(stale.stale()).isTrue();
    assertThat(stale.ttl()).isEqualTo(30);
    aws.clock().advance(Duration.ofHours(1));
    assertThat(resolver.resolve("www.shop.test", "A").rcode()).isEqualTo("SERVFAIL");
  }

  @Test
  @ResourceLock("java.net.InetAddress")
  @SuppressWarnings("AddressSelection") // the lookup of one address is what is tried
  void host_names_of_this_jvm_are_the_worlds_until_it_is_closed() throws IOException {
    dns.createZone("shop.test").put("api", "A", 5, "127.0.0.1");
    try (JvmResolution names = dns.dns().resolveInThisJvm();
        ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(names).isNotNull();
      assertThat(InetAddress.getByName("api.shop.test").getHostAddress()).isEqualTo("127.0.0.1");
      try (Socket socket = new Socket("api.shop.test", listening.getLocalPort())) {
        assertThat(socket.isConnected()).isTrue();
      }
      assertThatThrownBy(() -> InetAddress.getByName("no.shop.test"))
          .isInstanceOf(UnknownHostException.class);
      assertThat(InetAddress.getByName("localhost").isLoopbackAddress()).isTrue();
      dns.zone("shop.test").put("api", "A", 5, "127.0.0.2");
      assertThat(InetAddress.getByName("api.shop.test").getHostAddress()).isEqualTo("127.0.0.1");
      aws.clock().advance(Duration.ofSeconds(5));
      assertThat(InetAddress.getByName("api.shop.test").getHostAddress()).isEqualTo("127.0.0.2");
      assertThatThrownBy(dns.dns()::resolveInThisJvm)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("one can at a time");
    }
    assertThatThrownBy(() -> InetAddress.getByName("api.shop.test"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  @SuppressWarnings({"BanJNDI", "JdkObsolete"}) // the JDK's own DNS client is what is tried
  void the_port_answers_as_in_process_to_dnsjava_and_to_the_jdks_naming() throws Exception {
    dns.createZone("shop.test")
        .put("www", "A", 60, "192.0.2.1")
        .put("", "MX", 60, "10 mx.shop.test");
    InetSocketAddress address = dns.dns().address();
    assertThat(dns.dns().address()).isEqualTo(address);
    Message answer =
        new SimpleResolver(address)
            .send(
                Message.newQuery(
                    Record.newRecord(Name.fromString("www.shop.test."), Type.A, DClass.IN)));
    assertThat(new DnsAnswer(answer).values()).containsExactly("192.0.2.1");
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
    environment.put("java.naming.provider.url", "dns://127.0.0.1:" + address.getPort());
    DirContext context = new InitialDirContext(environment);
    Attributes attributes = context.getAttributes("shop.test", new String[] {"MX"});
    assertThat(attributes.get("MX").get()).isEqualTo("10 mx.shop.test.");
    assertThatThrownBy(() -> dns.dns().listen(address.getPort() == 1024 ? 1025 : 1024))
        .isInstanceOf(IllegalStateException.class);
  }

  private void failover() {
    Route53Client client = aws.client(Route53Client.class);
    String zone = dns.createZone("shop.test").id();
    String check =
        client
            .createHealthCheck(
                b ->
                    b.callerReference("c")
                        .healthCheckConfig(c -> c.type("TCP").ipAddress("192.0.2.1").port(80)))
            .healthCheck()
            .id();
    client.changeResourceRecordSets(
        b ->
            b.hostedZoneId(zone)
                .changeBatch(
                    c ->
                        c.changes(
                            d ->
                                d.action(ChangeAction.CREATE)
                                    .resourceRecordSet(role("PRIMARY", "192.0.2.1", check)),
                            d ->
                                d.action(ChangeAction.CREATE)
                                    .resourceRecordSet(role("SECONDARY", "192.0.2.2", null)))));
  }

  private static ResourceRecordSet role(String role, String address, String check) {
    return ResourceRecordSet.builder()
        .name("www.shop.test")
        .type("A")
        .setIdentifier(role)
        .failover(role)
        .ttl(60L)
        .healthCheckId(check)
        .resourceRecords(ResourceRecord.builder().value(address).build())
        .build();
  }

  private static ResourceRecordSet country(String id, String code, String address) {
    return ResourceRecordSet.builder()
        .name("www.shop.test")
        .type("A")
        .setIdentifier(id)
        .geoLocation(g -> g.countryCode(code))
        .ttl(60L)
        .resourceRecords(ResourceRecord.builder().value(address).build())
        .build();
  }

  private static String address(CachingResolver resolver) throws UnknownHostException {
    return resolver.addresses("www.shop.test").get(0).getHostAddress();
  }
}
