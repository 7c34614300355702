package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingAcceleratorsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingAcceleratorsResponse;

/**
 * Lists the custom routing accelerators of an account. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCustomRoutingAccelerators.html">ListCustomRoutingAccelerators</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidArgumentException}, {@code InvalidNextTokenException}.
 */
public final class ListCustomRoutingAccelerators
    implements Operation<
        ListCustomRoutingAcceleratorsRequest,
        ListCustomRoutingAcceleratorsResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<ListCustomRoutingAcceleratorsResponse, GlobalAcceleratorState> decide(
      ListCustomRoutingAcceleratorsRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    Page<AcceleratorResource> page =
        Page.of(
            AcceleratorRules.all(state, Kind.CUSTOM_ROUTING, call),
            AcceleratorResource::arn,
            request.nextToken(),
            request.maxResults());
    return Outcome.of(
        ListCustomRoutingAcceleratorsResponse.builder()
            .accelerators(page.described(one -> Describing.customRouting(one, call.now())))
            .nextToken(page.token())
            .build());
  }
}
