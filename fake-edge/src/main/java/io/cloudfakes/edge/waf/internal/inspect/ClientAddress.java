package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.iam.IpRange;
import java.util.ArrayList;
import java.util.List;

/** Where a request is from: its connection, or what a header such as X-Forwarded-For says. */
final class ClientAddress {
  private ClientAddress() {}

  /** The texts in a header that lists addresses, first to last; none when it is not there. */
  static List<String> forwarded(InspectedRequest request, String header) {
    List<String> addresses = new ArrayList<>();
    for (String line : request.header(header)) {
      for (String one : line.split(",", -1)) {
        addresses.add(one.trim());
      }
    }
    return addresses;
  }

  static boolean isAddress(String text) {
    IpRange range = IpRange.parse(text);
    return range != null && range.prefix() == range.bits();
  }
}
