package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteAcceleratorRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteAcceleratorResponse;

/**
 * Deletes an accelerator that is disabled and has no listeners. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DeleteAccelerator.html">DeleteAccelerator</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotDisabledException}, {@code AcceleratorNotFoundException}, {@code
 * AssociatedListenerFoundException}, {@code InvalidArgumentException}.
 */
public final class DeleteAccelerator
    implements Operation<
        DeleteAcceleratorRequest, DeleteAcceleratorResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<DeleteAcceleratorResponse, GlobalAcceleratorState> decide(
      DeleteAcceleratorRequest request, GlobalAcceleratorState state, CallContext call) {
    return Outcome.of(
        DeleteAcceleratorResponse.builder().build(),
        AcceleratorRules.delete(state, request.acceleratorArn(), Kind.STANDARD, call));
  }
}
