package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import io.cloudfakes.edge.globalaccelerator.internal.rule.GroupRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Healths;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DeleteEndpointGroupResponse;

/**
 * Deletes an endpoint group, with its endpoints. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DeleteEndpointGroup.html">DeleteEndpointGroup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code EndpointGroupNotFoundException}, {@code InvalidArgumentException}.
 */
public final class DeleteEndpointGroup
    implements Operation<
        DeleteEndpointGroupRequest, DeleteEndpointGroupResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<DeleteEndpointGroupResponse, GlobalAcceleratorState> decide(
      DeleteEndpointGroupRequest request, GlobalAcceleratorState state, CallContext call) {
    GroupResource gone = Lookup.group(state, request.endpointGroupArn(), call);
    List<GlobalAcceleratorChange> changes = new ArrayList<>();
    changes.add(new GlobalAcceleratorChange.Removed(GroupResource.class, gone.arn()));
    changes.add(Tagging.forget(gone.arn()));
    changes.addAll(Healths.forget(state, gone, null));
    return Outcome.of(
        DeleteEndpointGroupResponse.builder().build(),
        GroupRules.deployed(state, gone.arn(), changes, call));
  }
}
