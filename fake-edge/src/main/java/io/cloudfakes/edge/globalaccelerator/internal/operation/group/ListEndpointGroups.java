package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ListEndpointGroupsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListEndpointGroupsResponse;

/**
 * Lists the endpoint groups of a listener. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListEndpointGroups.html">ListEndpointGroups</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidArgumentException}, {@code InvalidNextTokenException}, {@code
 * ListenerNotFoundException}.
 */
public final class ListEndpointGroups
    implements Operation<
        ListEndpointGroupsRequest, ListEndpointGroupsResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<ListEndpointGroupsResponse, GlobalAcceleratorState> decide(
      ListEndpointGroupsRequest request, GlobalAcceleratorState state, CallContext call) {
    Lookup.listener(state, request.listenerArn(), Kind.STANDARD, call);
    List<GroupResource> all =
        state.below(GroupResource.class, request.listenerArn() + "/endpoint-group/").stream()
            .sorted(Comparator.comparing(GroupResource::created).thenComparing(GroupResource::arn))
            .toList();
    Page<GroupResource> page =
        Page.of(all, GroupResource::arn, request.nextToken(), request.maxResults());
    return Outcome.of(
        ListEndpointGroupsResponse.builder()
            .endpointGroups(page.described(one -> Describing.group(state, one, call.now())))
            .nextToken(page.token())
            .build());
  }
}
