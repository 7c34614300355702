package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.AddressPlan;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Addresses;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Happening;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.globalaccelerator.model.IpAddressType;

/** What a request wants to be changed of an accelerator of either kind. */
record AcceleratorUpdate(
    @Nullable String name,
    @Nullable IpAddressType type,
    List<String> addresses,
    @Nullable Boolean enabled) {
  AcceleratorResource of(
      AcceleratorResource before, GlobalAcceleratorState state, CallContext call) {
    AcceleratorResource after = before;
    if (name != null) {
      AcceleratorRules.name(name);
      after = after.withName(name);
    }
    if (enabled != null) {
      after = after.withEnabled(enabled);
    }
    AcceleratorRules.type(before.kind(), type);
    boolean otherType = type != null && type != Describing.type(before);
    if (otherType && !addresses.isEmpty()) {
      throw GlobalAcceleratorErrors.conflict("You can't use both of those options.");
    }
    if (!addresses.isEmpty()) {
      List<String> ipv4 = AddressPlan.ipv4(state, addresses, before, call);
      after = after.withAddresses(new Addresses(ipv4, before.addresses().ipv6()));
    }
    if (otherType) {
      List<String> ipv6 = before.isDualStack() ? List.of() : AddressPlan.ipv6(call.ids());
      after =
          after
              .withAddresses(new Addresses(before.addresses().ipv4(), ipv6))
              .withEvent(
                  new Happening(
                      "IP address type changed from " + Describing.type(before) + " to " + type,
                      call.now()));
    }
    return after.withModified(call.now(), Deployment.end(call));
  }
}
