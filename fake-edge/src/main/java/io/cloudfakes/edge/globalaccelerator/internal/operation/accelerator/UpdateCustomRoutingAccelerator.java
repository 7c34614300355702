package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateCustomRoutingAcceleratorRequest;
import software.amazon.awssdk.services.globalaccelerator.model.UpdateCustomRoutingAcceleratorResponse;

/**
 * Changes a custom routing accelerator: its name, its addresses, whether it is enabled. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_UpdateCustomRoutingAccelerator.html">UpdateCustomRoutingAccelerator</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code ConflictException}, {@code
 * InvalidArgumentException}.
 */
public final class UpdateCustomRoutingAccelerator
    implements Operation<
        UpdateCustomRoutingAcceleratorRequest,
        UpdateCustomRoutingAcceleratorResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<UpdateCustomRoutingAcceleratorResponse, GlobalAcceleratorState> decide(
      UpdateCustomRoutingAcceleratorRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    AcceleratorResource before =
        Lookup.accelerator(state, request.acceleratorArn(), Kind.CUSTOM_ROUTING, call);
    AcceleratorUpdate update =
        new AcceleratorUpdate(
            request.name(), request.ipAddressType(), request.ipAddresses(), request.enabled());
    AcceleratorResource after = update.of(before, state, call);
    return Outcome.of(
        UpdateCustomRoutingAcceleratorResponse.builder()
            .accelerator(Describing.customRouting(after, call.now()))
            .build(),
        new GlobalAcceleratorChange.Put(after));
  }
}
