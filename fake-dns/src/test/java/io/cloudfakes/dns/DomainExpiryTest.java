package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53domains.Route53DomainsClient;
import software.amazon.awssdk.services.route53domains.model.DomainAvailability;
import software.amazon.awssdk.services.route53domains.model.InvalidInputException;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/** What becomes of registered domains as the clock moves on. */
class DomainExpiryTest {
  private static final Instant REGISTERED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2027-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().startingAt(REGISTERED).create();
  private final FakeDns fake = aws.fake(FakeDns.class);
  private final Route53DomainsClient domains = aws.client(Route53DomainsClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void a_domain_that_renews_by_itself_does_so_35_days_before_it_expires() {
    register(true);
    Instant expires = fake.domain("shop.com").expires();
    aws.clock().set(expires.minus(Duration.ofDays(35)).minusSeconds(1));
    assertThat(fake.domain("shop.com").expires()).isEqualTo(expires);
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(fake.domain("shop.com").expires())
        .isEqualTo(expires.atZone(ZoneOffset.UTC).plusYears(1).toInstant());
    assertThat(domains.listOperations(b -> b.type(OperationType.RENEW_DOMAIN)).operations())
        .hasSize(1);
    aws.clock().advance(Duration.ofDays(5 * 366));
    assertThat(fake.dns().query("www.shop.com", "A").values()).containsExactly("192.0.2.1");
    assertThat(fake.domain("shop.com").expires()).isAfter(aws.clock().instant());
  }

  @Test
  void a_domain_that_does_not_leaves_the_internet_and_is_lost_45_days_later() {
    register(false);
    aws.clock().set(EXPIRES.minusSeconds(60));
    assertThat(fake.dns().query("www.shop.com", "A").values()).containsExactly("192.0.2.1");
    aws.clock().set(EXPIRES.plusSeconds(60));
    assertThat(fake.dns().query("www.shop.com", "A").rcode()).isEqualTo("SERVFAIL");
    assertThat(domains.getDomainDetail(b -> b.domainName("shop.com")).statusList())
        .contains("clientHold");
    assertThat(domains.checkDomainAvailability(b -> b.domainName("shop.com")).availability())
        .isEqualTo(DomainAvailability.UNAVAILABLE);
    aws.clock().set(EXPIRES.plus(Duration.ofDays(46)));
    assertThatThrownBy(() -> domains.getDomainDetail(b -> b.domainName("shop.com")))
        .isInstanceOf(InvalidInputException.class);
    assertThat(domains.checkDomainAvailability(b -> b.domainName("shop.com")).availability())
        .isEqualTo(DomainAvailability.AVAILABLE);
  }

  @Test
  void an_expired_domain_comes_back_when_it_is_renewed_late() {
    register(false);
    aws.clock().set(EXPIRES.plus(Duration.ofDays(40)));
    domains.renewDomain(b -> b.domainName("shop.com").currentExpiryYear(2027));
    assertThat(fake.dns().query("www.shop.com", "A").values()).containsExactly("192.0.2.1");
    aws.clock().set(EXPIRES.plus(Duration.ofDays(300)));
    assertThat(fake.dns().query("www.shop.com", "A").values()).containsExactly("192.0.2.1");
  }

  @Test
  void renewal_that_is_switched_on_late_comes_within_a_day() {
    register(false);
    aws.clock().set(EXPIRES.minus(Duration.ofDays(10)));
    domains.enableDomainAutoRenew(b -> b.domainName("shop.com"));
    aws.clock().advance(Duration.ofDays(1));
    assertThat(fake.domain("shop.com").expires()).isAfter(Instant.parse("2027-12-31T00:00:00Z"));
  }

  private void register(boolean renewing) {
    domains.registerDomain(
        b ->
            b.domainName("shop.com")
                .durationInYears(1)
                .autoRenew(renewing)
                .adminContact(DomainsTest.ME)
                .registrantContact(DomainsTest.ME)
                .techContact(DomainsTest.ME));
    fake.zone("shop.com").put("www", "A", 60, "192.0.2.1");
  }
}
