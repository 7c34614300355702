package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortMappings;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingDestinationTrafficState;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingPortMappingsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingPortMappingsResponse;
import software.amazon.awssdk.services.globalaccelerator.model.PortMapping;

/**
 * Lists the ports of a custom routing accelerator with the destinations they lead to. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCustomRoutingPortMappings.html">ListCustomRoutingPortMappings</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code EndpointGroupNotFoundException}, {@code
 * InvalidArgumentException}, {@code InvalidNextTokenException}.
 */
public final class ListCustomRoutingPortMappings
    implements Operation<
        ListCustomRoutingPortMappingsRequest,
        ListCustomRoutingPortMappingsResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<ListCustomRoutingPortMappingsResponse, GlobalAcceleratorState> decide(
      ListCustomRoutingPortMappingsRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    Lookup.accelerator(state, request.acceleratorArn(), Kind.CUSTOM_ROUTING, call);
    List<PortMappings.Mapping> all =
        groups(request, state, call).stream()
            .flatMap(group -> PortMappings.of(group).stream())
            .sorted(Comparator.comparingInt(PortMappings.Mapping::acceleratorPort))
            .toList();
    Page<PortMappings.Mapping> page =
        Page.of(
            all,
            one -> String.valueOf(one.acceleratorPort()),
            request.nextToken(),
            request.maxResults());
    return Outcome.of(
        ListCustomRoutingPortMappingsResponse.builder()
            .portMappings(page.described(ListCustomRoutingPortMappings::described))
            .nextToken(page.token())
            .build());
  }

  private static List<CustomGroupResource> groups(
      ListCustomRoutingPortMappingsRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    if (request.endpointGroupArn() == null) {
      return state.below(CustomGroupResource.class, request.acceleratorArn() + "/listener/");
    }
    CustomGroupResource group = Lookup.customGroup(state, request.endpointGroupArn(), call);
    if (!Lookup.acceleratorOf(group.arn()).equals(request.acceleratorArn())) {
      throw GlobalAcceleratorErrors.groupNotFound(group.arn());
    }
    return List.of(group);
  }

  private static PortMapping described(PortMappings.Mapping mapping) {
    return PortMapping.builder()
        .acceleratorPort(mapping.acceleratorPort())
        .endpointGroupArn(mapping.group().arn())
        .endpointId(mapping.subnet().subnetId())
        .destinationSocketAddress(s -> s.ipAddress(mapping.address()).port(mapping.port()))
        .protocolsWithStrings(mapping.protocols())
        .destinationTrafficState(
            mapping.isAllowed()
                ? CustomRoutingDestinationTrafficState.ALLOW
                : CustomRoutingDestinationTrafficState.DENY)
        .build();
  }
}
