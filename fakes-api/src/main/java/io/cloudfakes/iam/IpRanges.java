package io.cloudfakes.iam;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many ranges of IP addresses, read once. To find an address among ten thousand takes one look for
 * each length of prefix that occurs.
 */
public final class IpRanges {
  private record Size(int bits, int prefix) {}

  private final Map<Size, Set<BigInteger>> networks = new HashMap<>();

  /**
   * Reads ranges and single addresses.
   *
   * @param ranges as {@link IpRange} reads them; what is none holds no address
   */
  public IpRanges(List<String> ranges) {
    for (String text : ranges) {
      IpRange range = IpRange.parse(text);
      if (range != null) {
        networks
            .computeIfAbsent(new Size(range.bits(), range.prefix()), size -> new HashSet<>())
            .add(range.network(range.prefix()));
      }
    }
  }

  /** Whether the address lies in one of the ranges; false when it is none. */
  public boolean contain(String address) {
    IpRange one = IpRange.parse(address);
    if (one == null || one.prefix() != one.bits()) {
      return false;
    }
    for (Map.Entry<Size, Set<BigInteger>> same : networks.entrySet()) {
      Size size = same.getKey();
      if (size.bits() == one.bits() && same.getValue().contains(one.network(size.prefix()))) {
        return true;
      }
    }
    return false;
  }
}
