package io.cloudfakes.dns.resolver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;

/** What {@code InetAddressResolver.LookupPolicy} of Java 18 asks for, by its published numbers. */
final class LookupOrder {
  private static final int IPV4 = 1;
  private static final int IPV6 = 2;
  private static final int IPV6_FIRST = 8;

  private LookupOrder() {}

  static List<InetAddress> of(List<InetAddress> addresses, int characteristics) {
    boolean sixFirst = (characteristics & IPV6_FIRST) != 0;
    return addresses.stream()
        .filter(address -> (characteristics & (isIpv4(address) ? IPV4 : IPV6)) != 0)
        .sorted(Comparator.comparing(address -> isIpv4(address) == sixFirst))
        .toList();
  }

  private static boolean isIpv4(InetAddress address) {
    return address instanceof Inet4Address;
  }
}
