package io.cloudfakes.dns.assertions;

import io.cloudfakes.dns.HealthCheckView;
import io.cloudfakes.dns.ZoneView;

/**
 * Where assertions about Route 53 begin.
 *
 * <pre>{@code
 * assertThat(aws.fake(FakeDns.class).zone("shop.test")).hasRecord("www", "A", "192.0.2.1");
 * }</pre>
 */
public final class DnsAssertions {
  private DnsAssertions() {}

  /** Assertions about a hosted zone as it is at that moment. */
  public static ZoneAssert assertThat(ZoneView zone) {
    return new ZoneAssert(zone);
  }

  /** Assertions about a health check as it is at that moment. */
  public static HealthCheckAssert assertThat(HealthCheckView check) {
    return new HealthCheckAssert(check);
  }
}
