package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.ListListenersRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListListenersResponse;

/**
 * Lists the listeners of an accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListListeners.html">ListListeners</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}, {@code
 * InvalidNextTokenException}.
 */
public final class ListListeners
    implements Operation<ListListenersRequest, ListListenersResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<ListListenersResponse, GlobalAcceleratorState> decide(
      ListListenersRequest request, GlobalAcceleratorState state, CallContext call) {
    Page<ListenerResource> page =
        ListenerRules.page(
            state,
            request.acceleratorArn(),
            Kind.STANDARD,
            request.nextToken(),
            request.maxResults(),
            call);
    return Outcome.of(
        ListListenersResponse.builder()
            .listeners(page.described(Describing::listener))
            .nextToken(page.token())
            .build());
  }
}
