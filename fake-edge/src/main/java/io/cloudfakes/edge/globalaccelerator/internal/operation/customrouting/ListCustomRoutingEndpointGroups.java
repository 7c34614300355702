package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingEndpointGroupsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingEndpointGroupsResponse;

/**
 * Lists the endpoint groups of a custom routing listener. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCustomRoutingEndpointGroups.html">ListCustomRoutingEndpointGroups</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidArgumentException}, {@code InvalidNextTokenException}, {@code
 * ListenerNotFoundException}.
 */
public final class ListCustomRoutingEndpointGroups
    implements Operation<
        ListCustomRoutingEndpointGroupsRequest,
        ListCustomRoutingEndpointGroupsResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<ListCustomRoutingEndpointGroupsResponse, GlobalAcceleratorState> decide(
      ListCustomRoutingEndpointGroupsRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    Lookup.listener(state, request.listenerArn(), Kind.CUSTOM_ROUTING, call);
    List<CustomGroupResource> all =
        state.below(CustomGroupResource.class, request.listenerArn() + "/endpoint-group/").stream()
            .sorted(
                Comparator.comparing(CustomGroupResource::created)
                    .thenComparing(CustomGroupResource::arn))
            .toList();
    Page<CustomGroupResource> page =
        Page.of(all, CustomGroupResource::arn, request.nextToken(), request.maxResults());
    return Outcome.of(
        ListCustomRoutingEndpointGroupsResponse.builder()
            .endpointGroups(page.described(Describing::customRouting))
            .nextToken(page.token())
            .build());
  }
}
