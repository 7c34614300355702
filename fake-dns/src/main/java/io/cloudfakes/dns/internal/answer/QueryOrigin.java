package io.cloudfakes.dns.internal.answer;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a question comes from.
 *
 * @param resolver the address that sends it
 * @param vpc the VPC it is sent in; "" for the internet
 * @param vpcRegion the region of the VPC; "" for the internet
 * @param server the name server it is sent to; null for whichever the domain is delegated to
 */
public record QueryOrigin(
    InetAddress resolver, String vpc, String vpcRegion, @Nullable String server) {
  /** A question from the internet. */
  public static QueryOrigin internet(InetAddress resolver) {
    return new QueryOrigin(resolver, "", "", null);
  }
}
