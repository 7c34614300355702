package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingListenersRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingListenersResponse;

/**
 * Lists the listeners of a custom routing accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCustomRoutingListeners.html">ListCustomRoutingListeners</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}, {@code
 * InvalidNextTokenException}.
 */
public final class ListCustomRoutingListeners
    implements Operation<
        ListCustomRoutingListenersRequest,
        ListCustomRoutingListenersResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<ListCustomRoutingListenersResponse, GlobalAcceleratorState> decide(
      ListCustomRoutingListenersRequest request, GlobalAcceleratorState state, CallContext call) {
    Page<ListenerResource> page =
        ListenerRules.page(
            state,
            request.acceleratorArn(),
            Kind.CUSTOM_ROUTING,
            request.nextToken(),
            request.maxResults(),
            call);
    return Outcome.of(
        ListCustomRoutingListenersResponse.builder()
            .listeners(page.described(Describing::customRouting))
            .nextToken(page.token())
            .build());
  }
}
