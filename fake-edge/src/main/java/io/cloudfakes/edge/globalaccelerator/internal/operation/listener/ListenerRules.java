package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Quotas;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tokens;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Ports;
import io.cloudfakes.service.CallContext;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What listeners of accelerators of both kinds have in common. */
final class ListenerRules {
  private ListenerRules() {}

  /**
   * A listener that a request wants, when the accelerator can have it.
   *
   * @param protocol "" for both
   */
  static ListenerResource make(
      GlobalAcceleratorState state,
      AcceleratorResource accelerator,
      List<Ports> ports,
      String protocol,
      String affinity,
      CallContext call) {
    ListenerResource made =
        new ListenerResource(
            accelerator.arn() + "/listener/" + call.ids().hex("listener", 8),
            accelerator.arn(),
            ports,
            protocol,
            affinity,
            call.now());
    check(state, made);
    Quotas.listeners(state, accelerator.arn());
    return made;
  }

  /** What comes with a new listener. */
  static List<GlobalAcceleratorChange> changes(
      GlobalAcceleratorState state,
      ListenerResource made,
      String token,
      Object request,
      CallContext call) {
    return List.of(
        new GlobalAcceleratorChange.Put(made),
        Tokens.use(token, request, made.arn(), call),
        Deployment.begin(state, made.arn(), call));
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
  static Page<ListenerResource> page(
      GlobalAcceleratorState state,
      String acceleratorArn,
      Kind kind,
      @Nullable String token,
      @Nullable Integer size,
      CallContext call) {
    Lookup.accelerator(state, acceleratorArn, kind, call);
    List<ListenerResource> all =
        state.below(ListenerResource.class, acceleratorArn + "/listener/").stream()
            .sorted(
                Comparator.comparing(ListenerResource::created)
                    .thenComparing(ListenerResource::arn))
            .toList();
    return Page.of(all, ListenerResource::arn, token, size);
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
