package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.AddressPlan;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Quotas;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tokens;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Addresses;
import io.cloudfakes.edge.globalaccelerator.internal.state.FlowLogs;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressType;
import software.amazon.awssdk.services.globalaccelerator.model.Tag;

/** An accelerator of either kind that a request wants. */
record NewAccelerator(
    Kind kind,
    String name,
    @Nullable IpAddressType type,
    List<String> addresses,
    @Nullable Boolean enabled,
    List<Tag> tags) {
  /** The accelerator, when AWS would make it. */
  AcceleratorResource make(GlobalAcceleratorState state, CallContext call) {
    AcceleratorRules.name(name);
    AcceleratorRules.type(kind, type);
    Quotas.accelerators(state, kind, call);
    boolean dualStack = type == IpAddressType.DUAL_STACK;
    return new AcceleratorResource(
        "arn:aws:globalaccelerator::"
            + call.account()
            + ":accelerator/"
            + call.ids().uuid("accelerator"),
        call.account(),
        kind,
        name,
        enabled == null || enabled,
        "a" + call.ids().hex("dns name", 16),
        new Addresses(
            AddressPlan.ipv4(state, addresses, null, call),
            dualStack ? AddressPlan.ipv6(call.ids()) : List.of()),
        call.now(),
        call.now(),
        Deployment.end(call),
        FlowLogs.OFF,
        List.of());
  }

  /** What comes with a new accelerator. */
  List<GlobalAcceleratorChange> changes(
      AcceleratorResource made, String token, Object request, CallContext call) {
    return List.of(
        new GlobalAcceleratorChange.Put(made),
        Tagging.put(made.arn(), Tagging.with(TreePMap.empty(), tags)),
        Tokens.use(token, request, made.arn(), call));
  }
}
