package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Static addresses: one of each of two network zones, or such as the account brought. Those that
 * Global Accelerator gives are of a block for benchmarks, so that they are nobody's.
 */
public final class AddressPlan {
  private static final String[] ZONES = {"198.18.", "198.19."};

  private AddressPlan() {}

  /**
   * The addresses of an accelerator.
   *
   * @param asked those that the account brought, at most two
   * @param before the accelerator's; null of a new one
   */
  public static List<String> ipv4(
      GlobalAcceleratorState state,
      List<String> asked,
      @Nullable AcceleratorResource before,
      CallContext call) {
    check(state, asked, before, call);
    List<String> all = new ArrayList<>(asked);
    for (String own : before == null ? List.<String>of() : before.addresses().ipv4()) {
      if (all.size() < 2 && isAmazons(own) && !all.contains(own)) {
        all.add(own);
      }
    }
    while (all.size() < 2) {
      all.add(free(state, ZONES[all.size()], all, call.ids()));
    }
    return all;
  }

  /** The IPv6 addresses of a dual-stack accelerator. */
  public static List<String> ipv6(Ids ids) {
    List<String> all = new ArrayList<>();
    for (String zone : List.of("2001:db8:a", "2001:db8:b")) {
      String hex = ids.hex("ipv6 " + zone, 12);
      StringBuilder address = new StringBuilder(zone).append(':');
      for (int at = 0; at < hex.length(); at += 4) {
        // No group begins with 0, as it would have to be left out.
        address.append('1').append(hex, at + 1, at + 4).append(':');
      }
      all.add(address.append(":1").toString());
    }
    return all;
  }

  private static String free(
      GlobalAcceleratorState state, String zone, List<String> others, Ids ids) {
    for (int attempt = 0; ; attempt++) {
      long bits = ids.bits("address " + zone + attempt);
      String address = zone + (bits & 255) + "." + (1 + (bits >>> 8) % 254 & 255);
      if (!others.contains(address) && user(state, address) == null) {
        return address;
      }
    }
  }

  private static boolean isAmazons(String address) {
    return address.startsWith(ZONES[0]) || address.startsWith(ZONES[1]);
  }

  /** The accelerator that has an address; null when none has. */
  private static @Nullable AcceleratorResource user(GlobalAcceleratorState state, String address) {
    for (AcceleratorResource one : state.all(AcceleratorResource.class)) {
      if (one.addresses().ipv4().contains(address)) {
        return one;
      }
    }
    return null;
  }

  private static void check(
      GlobalAcceleratorState state,
      List<String> asked,
      @Nullable AcceleratorResource before,
      CallContext call) {
    List<String> blocks = new ArrayList<>();
    for (String address : asked) {
      if (before != null && before.addresses().ipv4().contains(address)) {
        continue;
      }
      if (Ipv4Block.address(address) == null) {
        throw GlobalAcceleratorErrors.invalidArgument("Invalid IPv4 address: " + address);
      }
      CidrResource block = Cidrs.usable(state, address, before, call);
      if (block == null) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "IP address " + address + " is not in an address range of the account.");
      }
      if (user(state, address) != null) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "IP address " + address + " is used by another accelerator.");
      }
      if (blocks.contains(block.cidr())) {
        throw GlobalAcceleratorErrors.invalidArgument(
            "Only one IP address can be used of address range " + block.cidr());
      }
      blocks.add(block.cidr());
    }
  }
}
