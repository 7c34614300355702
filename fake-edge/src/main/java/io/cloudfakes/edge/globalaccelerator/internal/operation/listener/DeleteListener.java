package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteListenerRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteListenerResponse;

/**
 * Deletes a listener of an accelerator that has no endpoint groups. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DeleteListener.html">DeleteListener</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AssociatedEndpointGroupFoundException}, {@code InvalidArgumentException},
 * {@code ListenerNotFoundException}.
 */
public final class DeleteListener
    implements Operation<DeleteListenerRequest, DeleteListenerResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<DeleteListenerResponse, GlobalAcceleratorState> decide(
      DeleteListenerRequest request, GlobalAcceleratorState state, CallContext call) {
    return Outcome.of(
        DeleteListenerResponse.builder().build(),
        ListenerRules.delete(state, request.listenerArn(), Kind.STANDARD, call));
  }
}
