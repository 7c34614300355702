package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tokens;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What listeners of accelerators of both kinds have in common. */
final class ListenerRules {
  private ListenerRules() {}

  static String newArn(AcceleratorResource accelerator, CallContext call) {
    return accelerator.arn() + "/listener/" + call.ids().hex("listener", 8);
  }

  /** Refuses ports that another listener has, or that endpoints are to have. */
  static void check(GlobalAcceleratorState state, ListenerResource wanted) {
    PortRules.free(state, wanted.acceleratorArn(), wanted);
    PortRules.notOverridden(state, wanted);
  }

  /** The listener that a request with that token has made; null when there is none. */
  static @Nullable ListenerResource before(
      GlobalAcceleratorState state, String token, Object request, CallContext call) {
    String arn = Tokens.made(state, token, request, call);
    return arn == null ? null : state.find(ListenerResource.class, arn);
  }

  /** The listeners of an accelerator, oldest first. */
  static List<ListenerResource> all(GlobalAcceleratorState state, String acceleratorArn) {
    return state.below(ListenerResource.class, acceleratorArn + "/listener/").stream()
        .sorted(
            Comparator.comparing(ListenerResource::created).thenComparing(ListenerResource::arn))
        .toList();
  }

  /** What goes with a listener that may be deleted. */
  static List<GlobalAcceleratorChange> delete(
      GlobalAcceleratorState state, String arn, Kind kind, CallContext call) {
    Lookup.listener(state, arn, kind, call);
    String groups = arn + "/endpoint-group/";
    if (!state.below(GroupResource.class, groups).isEmpty()
        || !state.below(CustomGroupResource.class, groups).isEmpty()) {
      throw GlobalAcceleratorErrors.error(
          "AssociatedEndpointGroupFoundException",
          "Cannot delete listener " + arn + " because an associated endpoint group was found.");
    }
    return List.of(
        new GlobalAcceleratorChange.Removed(ListenerResource.class, arn),
        Tagging.forget(arn),
        Deployment.begin(state, arn, call));
  }
}
