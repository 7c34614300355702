package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortMappings;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Subnet;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.CustomRoutingDestinationTrafficState;
import software.amazon.awssdk.services.globalaccelerator.model.DestinationPortMapping;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingPortMappingsByDestinationRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListCustomRoutingPortMappingsByDestinationResponse;
import software.amazon.awssdk.services.globalaccelerator.model.SocketAddress;

/**
 * Lists the ports of all custom routing accelerators that lead to one instance. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCustomRoutingPortMappingsByDestination.html">ListCustomRoutingPortMappingsByDestination</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code EndpointNotFoundException}, {@code InvalidArgumentException}, {@code
 * InvalidNextTokenException}.
 */
public final class ListCustomRoutingPortMappingsByDestination
    implements Operation<
        ListCustomRoutingPortMappingsByDestinationRequest,
        ListCustomRoutingPortMappingsByDestinationResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<ListCustomRoutingPortMappingsByDestinationResponse, GlobalAcceleratorState> decide(
      ListCustomRoutingPortMappingsByDestinationRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    List<PortMappings.Mapping> all = new ArrayList<>();
    boolean found = false;
    for (CustomGroupResource group : state.all(CustomGroupResource.class)) {
      Subnet subnet = group.subnet(request.endpointId());
      if (subnet != null && Lookup.above(state, group.arn()).account().equals(call.account())) {
        found = true;
        all.addAll(PortMappings.of(group, subnet));
      }
    }
    if (!found) {
      throw GlobalAcceleratorErrors.endpointNotFound(request.endpointId());
    }
    all.removeIf(one -> !one.address().equals(request.destinationAddress()));
    Page<PortMappings.Mapping> page =
        Page.of(
            all,
            one -> one.group().arn() + ' ' + one.acceleratorPort(),
            request.nextToken(),
            request.maxResults());
    return Outcome.of(
        ListCustomRoutingPortMappingsByDestinationResponse.builder()
            .destinationPortMappings(page.described(one -> described(state, one)))
            .nextToken(page.token())
            .build());
  }

  private static DestinationPortMapping described(
      GlobalAcceleratorState state, PortMappings.Mapping mapping) {
    AcceleratorResource accelerator = Lookup.above(state, mapping.group().arn());
    return DestinationPortMapping.builder()
        .acceleratorArn(accelerator.arn())
        .acceleratorSocketAddresses(
            accelerator.addresses().ipv4().stream()
                .map(
                    address ->
                        SocketAddress.builder()
                            .ipAddress(address)
                            .port(mapping.acceleratorPort())
                            .build())
                .toList())
        .endpointGroupArn(mapping.group().arn())
        .endpointId(mapping.subnet().subnetId())
        .endpointGroupRegion(mapping.group().region())
        .destinationSocketAddress(s -> s.ipAddress(mapping.address()).port(mapping.port()))
        .ipAddressType(Describing.type(accelerator))
        .destinationTrafficState(
            mapping.isAllowed()
                ? CustomRoutingDestinationTrafficState.ALLOW
                : CustomRoutingDestinationTrafficState.DENY)
        .build();
  }
}
