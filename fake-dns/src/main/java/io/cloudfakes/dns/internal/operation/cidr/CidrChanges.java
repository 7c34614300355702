package io.cloudfakes.dns.internal.operation.cidr;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.CidrSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.xbill.DNS.Address;
import software.amazon.awssdk.services.route53.model.CidrCollectionChange;
import software.amazon.awssdk.services.route53.model.CidrCollectionChangeAction;

/** Single changes of CIDR collections. */
final class CidrChanges {
  private CidrChanges() {}

  static CidrSet apply(CidrSet set, CidrCollectionChange change) {
    String location = change.locationName();
    if (location.contains("*")) {
      throw Route53Errors.invalidInput(
          "The location name '*' is reserved for the default location.");
    }
    TreePMap<String, TreePMap<String, Boolean>> locations = set.locations();
    for (String given : change.cidrList()) {
      String block = canonical(given);
      String holder = holder(locations, block);
      if (change.action() == CidrCollectionChangeAction.PUT) {
        if (holder != null && !holder.equals(location)) {
          throw Route53Errors.error(
              "CidrBlockInUseException",
              "The CIDR block " + block + " is already in the location " + holder + ".");
        }
        TreePMap<String, Boolean> blocks = locations.get(location);
        locations =
            locations.plus(
                location,
                (blocks == null ? TreePMap.<String, Boolean>empty() : blocks).plus(block, true));
      } else if (location.equals(holder)) {
        TreePMap<String, Boolean> rest =
            Objects.requireNonNull(locations.get(location)).minus(block);
        locations = rest.isEmpty() ? locations.minus(location) : locations.plus(location, rest);
      }
    }
    return new CidrSet(
        set.id(), set.account(), set.name(), set.callerReference(), set.version(), locations);
  }

  private static @Nullable String holder(
      TreePMap<String, TreePMap<String, Boolean>> locations, String block) {
    for (Map.Entry<String, TreePMap<String, Boolean>> entry : locations.entrySet()) {
      if (entry.getValue().containsKey(block)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** The block with the bits after its prefix cleared: prefixes are 1–24 (IPv4) and 1–48 (IPv6). */
  private static String canonical(String given) {
    int slash = given.indexOf('/');
    String address = slash < 0 ? given : given.substring(0, slash);
    int family = address.indexOf(':') >= 0 ? Address.IPv6 : Address.IPv4;
    byte[] bytes = Address.toByteArray(address, family);
    String length = slash < 0 ? "" : given.substring(slash + 1);
    if (bytes == null || !length.matches("\\d{1,2}")) {
      throw Route53Errors.invalidInput("Invalid CIDR block: " + given);
    }
    int prefix = Integer.parseInt(length);
    if (prefix < 1 || prefix > (family == Address.IPv6 ? 48 : 24)) {
      throw Route53Errors.invalidInput(
          "Invalid CIDR block: "
              + given
              + ": the prefix length must be between 1 and "
              + (family == Address.IPv6 ? 48 : 24));
    }
    for (int bit = prefix; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    return text(bytes) + "/" + prefix;
  }

  private static String text(byte[] bytes) {
    try {
      return java.net.InetAddress.getByAddress(bytes).getHostAddress();
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException("An address has four or sixteen octets", e);
    }
  }
}
