package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;

/** The lines that query logging writes, in the form of Route 53's developer guide. */
class QueryLogTest {
  private final FakeAws aws =
      FakeAws.builder().startingAt(Instant.parse("2026-03-04T05:06:07.089Z")).create();
  private final FakeDns fake = aws.fake(FakeDns.class);
  private final Route53Client route53 = aws.client(Route53Client.class);
  private final ZoneView zone = fake.createZone("shop.test").put("www", "A", 60, "192.0.2.1");

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_query_is_a_line() {
    log();
    String start = "1.0 " + aws.clock().instant() + " " + zone.id() + " ";
    fake.dns().query("WWW.shop.test", "A");
    fake.dns().queryFrom("203.0.113.0/24", "nothing.shop.test", "AAAA");
    assertThat(fake.queryLog("shop.test"))
        .containsExactly(
            start + "www.shop.test A NOERROR UDP IAD12 192.0.2.53 -",
            start + "nothing.shop.test AAAA NXDOMAIN UDP IAD12 203.0.113.0 203.0.113.0/24");
  }

  @Test
  void times_have_milliseconds_and_ways_are_told() throws IOException {
    log();
    aws.clock().set(Instant.parse("2026-03-04T06:00:00Z"));
    Asking.TCP.ask(fake.dns(), "www.shop.test", "A");
    Asking.UDP.ask(fake.dns(), "www.shop.test", "A");
    assertThat(fake.queryLog(zone.id()))
        .containsExactly(
            "1.0 2026-03-04T06:00:00.000Z "
                + zone.id()
                + " www.shop.test A NOERROR TCP IAD12 127.0.0.1 -",
            "1.0 2026-03-04T06:00:00.000Z "
                + zone.id()
                + " www.shop.test A NOERROR UDP IAD12 127.0.0.1 -");
  }

  @Test
  void only_answers_of_zones_that_are_logged_while_they_are() {
    fake.createZone("other.test").put("www", "A", 60, "192.0.2.1");
    fake.dns().query("www.shop.test", "A");
    String id = log();
    fake.dns().query("www.other.test", "A");
    assertThat(fake.queryLog("shop.test")).isEmpty();
    fake.dns().query("www.shop.test", "A");
    route53.deleteQueryLoggingConfig(b -> b.id(id));
    fake.dns().query("www.shop.test", "A");
    assertThat(fake.queryLog("shop.test")).hasSize(1);
    assertThat(fake.queryLog("other.test")).isEmpty();
  }

  @Test
  void what_a_fault_answers_of_a_zone_is_logged_as_answered() {
    log();
    aws.faults().on("dns:Query").call(1).then(Fault.nxdomain());
    fake.dns().query("www.shop.test", "A");
    aws.clock().advance(Duration.ofSeconds(1));
    fake.dns().query("www.shop.test", "A");
    assertThat(fake.queryLog("shop.test"))
        .satisfiesExactly(
            line -> assertThat(line).contains(" A NXDOMAIN UDP "),
            line -> assertThat(line).contains(" A NOERROR UDP "));
  }

  @Test
  void a_world_that_begins_again_has_logged_nothing_and_draws_as_at_first() {
    zone.put("", "TXT", 60, "\"a\"", "\"b\"", "\"c\"", "\"d\"", "\"e\"");
    FakeAws again = aws.fork("again");
    FakeDns forked = again.fake(FakeDns.class);
    again
        .client(Route53Client.class)
        .createQueryLoggingConfig(b -> b.hostedZoneId(zone.id()).cloudWatchLogsLogGroupArn(GROUP));
    var first = forked.dns().query("shop.test", "TXT").values();
    var second = forked.dns().query("shop.test", "TXT").values();
    assertThat(forked.queryLog("shop.test")).hasSize(2);
    again.reset();
    assertThat(forked.queryLog("shop.test")).isEmpty();
    assertThat(forked.dns().query("shop.test", "TXT").values()).isEqualTo(first);
    assertThat(forked.dns().query("shop.test", "TXT").values()).isEqualTo(second);
    again.close();
  }

  private static final String GROUP =
      "arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/shop.test";

  private String log() {
    return route53
        .createQueryLoggingConfig(b -> b.hostedZoneId(zone.id()).cloudWatchLogsLogGroupArn(GROUP))
        .queryLoggingConfig()
        .id();
  }
}
