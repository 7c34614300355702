package io.cloudfakes.dns.internal.answer;

import java.net.InetAddress;

/**
 * Where a question comes from.
 *
 * @param resolver the address that sends it
 * @param vpc the VPC it is sent in; "" for the internet
 * @param vpcRegion the region of the VPC; "" for the internet
 */
public record QueryOrigin(InetAddress resolver, String vpc, String vpcRegion) {
  /** A question from the internet. */
  public static QueryOrigin internet(InetAddress resolver) {
    return new QueryOrigin(resolver, "", "");
  }
}
