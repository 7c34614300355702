package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteCustomRoutingAcceleratorRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteCustomRoutingAcceleratorResponse;

/**
 * Deletes a custom routing accelerator that is disabled and has no listeners. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DeleteCustomRoutingAccelerator.html">DeleteCustomRoutingAccelerator</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotDisabledException}, {@code AcceleratorNotFoundException}, {@code
 * AssociatedListenerFoundException}, {@code InvalidArgumentException}.
 */
public final class DeleteCustomRoutingAccelerator
    implements Operation<
        DeleteCustomRoutingAcceleratorRequest,
        DeleteCustomRoutingAcceleratorResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DeleteCustomRoutingAcceleratorResponse, GlobalAcceleratorState> decide(
      DeleteCustomRoutingAcceleratorRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    return Outcome.of(
        DeleteCustomRoutingAcceleratorResponse.builder().build(),
        AcceleratorRules.delete(state, request.acceleratorArn(), Kind.CUSTOM_ROUTING, call));
  }
}
