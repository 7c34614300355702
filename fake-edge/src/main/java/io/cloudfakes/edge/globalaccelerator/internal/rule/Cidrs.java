package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.AttachmentResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Address ranges that accounts bring. */
public final class Cidrs {
  /** The states in which addresses of a range can be given to accelerators. */
  private static final List<String> USABLE =
      List.of("READY", "PENDING_ADVERTISING", "ADVERTISING", "PENDING_WITHDRAWING");

  private Cidrs() {}

  /** The range of an address that the caller may use; null when there is none. */
  static @Nullable CidrResource usable(
      GlobalAcceleratorState state,
      String address,
      @Nullable AcceleratorResource accelerator,
      CallContext call) {
    for (CidrResource cidr : state.all(CidrResource.class)) {
      Ipv4Block block = Ipv4Block.parse(cidr.cidr());
      if (block != null
          && block.holds(address)
          && USABLE.contains(cidr.stateAt(call.now()))
          && (cidr.account().equals(call.account()) || isShared(state, cidr, accelerator, call))) {
        return cidr;
      }
    }
    return null;
  }

  private static boolean isShared(
      GlobalAcceleratorState state,
      CidrResource cidr,
      @Nullable AcceleratorResource accelerator,
      CallContext call) {
    String arn = accelerator == null ? "" : accelerator.arn();
    return state.all(AttachmentResource.class).stream()
        .filter(one -> one.account().equals(cidr.account()))
        .filter(one -> one.isFor(call.account(), arn))
        .flatMap(one -> one.resources().stream())
        .anyMatch(resource -> resource.cidr().equals(cidr.cidr()));
  }

  /** A new range, looked at as AWS does before it asks the registries. */
  public static Ipv4Block provisionable(GlobalAcceleratorState state, String text, Instant now) {
    Ipv4Block block = Ipv4Block.parse(text);
    if (block == null || text.indexOf('/') < 0) {
      throw GlobalAcceleratorErrors.invalidArgument("Invalid CIDR: " + text);
    }
    if (block.prefix() > 24 || block.prefix() < 8) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "Invalid CIDR: " + text + ". The most specific prefix is /24.");
    }
    for (CidrResource other : state.all(CidrResource.class)) {
      Ipv4Block taken = Ipv4Block.parse(other.cidr());
      boolean free = other.stateAt(now).equals("DEPROVISIONED");
      if (taken != null && !free && taken.overlaps(block)) {
        throw other.cidr().equals(text)
            ? GlobalAcceleratorErrors.cidrState(text, other.stateAt(now))
            : GlobalAcceleratorErrors.invalidArgument(
                "Address range " + text + " overlaps with " + other.cidr());
      }
    }
    return block;
  }

  /** Whether an accelerator has an address of the range. */
  public static boolean isUsed(GlobalAcceleratorState state, CidrResource cidr) {
    Ipv4Block block = Ipv4Block.parse(cidr.cidr());
    return block != null
        && state.all(AcceleratorResource.class).stream()
            .flatMap(one -> one.addresses().ipv4().stream())
            .anyMatch(block::holds);
  }
}
