package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteCustomRoutingEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteCustomRoutingEndpointGroupResponse;

/**
 * Deletes an endpoint group of a custom routing accelerator, with its subnets. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DeleteCustomRoutingEndpointGroup.html">DeleteCustomRoutingEndpointGroup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code EndpointGroupNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DeleteCustomRoutingEndpointGroup
    implements Operation<
        DeleteCustomRoutingEndpointGroupRequest,
        DeleteCustomRoutingEndpointGroupResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<DeleteCustomRoutingEndpointGroupResponse, GlobalAcceleratorState> decide(
      DeleteCustomRoutingEndpointGroupRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    CustomGroupResource gone = Lookup.customGroup(state, request.endpointGroupArn(), call);
    return Outcome.of(
        DeleteCustomRoutingEndpointGroupResponse.builder().build(),
        List.of(
            new GlobalAcceleratorChange.Removed(CustomGroupResource.class, gone.arn()),
            Tagging.forget(gone.arn()),
            Deployment.begin(state, gone.arn(), call)));
  }
}
