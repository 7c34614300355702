package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tokens;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressType;

/** What accelerators of both kinds have in common. */
final class AcceleratorRules {
  private static final Pattern NAME =
      Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9.-]{0,62}[a-zA-Z0-9])?");

  private AcceleratorRules() {}

  static void name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "Invalid accelerator name '"
              + name
              + "'. The name can have a maximum of 64 characters, must contain only alphanumeric"
              + " characters, periods (.), or hyphens (-), and must not begin or end with a hyphen"
              + " or period.");
    }
  }

  static void type(Kind kind, @Nullable IpAddressType type) {
    if (kind == Kind.CUSTOM_ROUTING && type == IpAddressType.DUAL_STACK) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "For a custom routing accelerator, the IP address type must be IPV4.");
    }
  }

  /** The accelerator that a request with that token has made; null when there is none. */
  static @Nullable AcceleratorResource before(
      GlobalAcceleratorState state, String token, Object request, CallContext call) {
    String arn = Tokens.made(state, token, request, call);
    return arn == null ? null : state.find(AcceleratorResource.class, arn);
  }

  /** The caller's accelerators of a kind, oldest first. */
  static List<AcceleratorResource> all(GlobalAcceleratorState state, Kind kind, CallContext call) {
    return state.all(AcceleratorResource.class).stream()
        .filter(one -> one.kind() == kind && one.account().equals(call.account()))
        .sorted(
            Comparator.comparing(AcceleratorResource::created)
                .thenComparing(AcceleratorResource::arn))
        .toList();
  }

  /** What goes with an accelerator that may be deleted. */
  static List<GlobalAcceleratorChange> delete(
      GlobalAcceleratorState state, String arn, Kind kind, CallContext call) {
    AcceleratorResource gone = Lookup.accelerator(state, arn, kind, call);
    if (gone.enabled()) {
      throw GlobalAcceleratorErrors.error(
          "AcceleratorNotDisabledException",
          "Cannot delete accelerator " + arn + " because it is not disabled.");
    }
    if (!state.below(ListenerResource.class, arn + "/listener/").isEmpty()) {
      throw GlobalAcceleratorErrors.error(
          "AssociatedListenerFoundException",
          "Cannot delete accelerator " + arn + " because an associated listener was found.");
    }
    return List.of(
        new GlobalAcceleratorChange.Removed(AcceleratorResource.class, arn), Tagging.forget(arn));
  }
}
