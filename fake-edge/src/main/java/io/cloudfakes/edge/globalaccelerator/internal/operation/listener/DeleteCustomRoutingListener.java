package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteCustomRoutingListenerRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteCustomRoutingListenerResponse;

/**
 * Deletes a listener of a custom routing accelerator that has no endpoint groups. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DeleteCustomRoutingListener.html">DeleteCustomRoutingListener</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AssociatedEndpointGroupFoundException}, {@code InvalidArgumentException},
 * {@code ListenerNotFoundException}.
 */
public final class DeleteCustomRoutingListener
    implements Operation<
        DeleteCustomRoutingListenerRequest,
        DeleteCustomRoutingListenerResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DeleteCustomRoutingListenerResponse, GlobalAcceleratorState> decide(
      DeleteCustomRoutingListenerRequest request, GlobalAcceleratorState state, CallContext call) {
    return Outcome.of(
        DeleteCustomRoutingListenerResponse.builder().build(),
        ListenerRules.delete(state, request.listenerArn(), Kind.CUSTOM_ROUTING, call));
  }
}
