package io.cloudfakes.edge.globalaccelerator.internal.operation.group;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.EndpointRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GroupRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tokens;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.HealthCheck;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.globalaccelerator.model.CreateEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.CreateEndpointGroupResponse;

/**
 * Makes an endpoint group of a listener, in a Region that it has none in. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateEndpointGroup.html">CreateEndpointGroup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code AccessDeniedException}, {@code
 * EndpointGroupAlreadyExistsException}, {@code InvalidArgumentException}, {@code
 * LimitExceededException}, {@code ListenerNotFoundException}.
 */
public final class CreateEndpointGroup
    implements Operation<
        CreateEndpointGroupRequest, CreateEndpointGroupResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<CreateEndpointGroupResponse, GlobalAcceleratorState> decide(
      CreateEndpointGroupRequest request, GlobalAcceleratorState state, CallContext call) {
    Object asked = request.toBuilder().idempotencyToken(null).build();
    String arn = Tokens.made(state, request.idempotencyToken(), asked, call);
    GroupResource before = arn == null ? null : state.find(GroupResource.class, arn);
    if (before != null) {
      return Outcome.of(answer(state, before, call));
    }
    ListenerResource listener = Lookup.listener(state, request.listenerArn(), Kind.STANDARD, call);
    GroupRules.free(state, listener, request.endpointGroupRegion());
    GroupResource made = make(request, listener, state, call);
    return Outcome.of(
        answer(state, made, call),
        GroupRules.deployed(
            state,
            made.arn(),
            List.of(
                new GlobalAcceleratorChange.Put(made),
                Tokens.use(request.idempotencyToken(), asked, made.arn(), call)),
            call));
  }

  private static GroupResource make(
      CreateEndpointGroupRequest request,
      ListenerResource listener,
      GlobalAcceleratorState state,
      CallContext call) {
    CheckSettings settings =
        new CheckSettings(
            request.healthCheckPort(),
            request.healthCheckProtocolAsString(),
            request.healthCheckPath(),
            request.healthCheckIntervalSeconds(),
            request.thresholdCount());
    return new GroupResource(
        GroupRules.newArn(listener, call),
        listener.arn(),
        request.endpointGroupRegion(),
        EndpointRules.of(
            state,
            request.endpointConfigurations(),
            listener.acceleratorArn(),
            request.endpointGroupRegion(),
            call),
        request.trafficDialPercentage() == null ? 100 : request.trafficDialPercentage(),
        settings.over(HealthCheck.USUAL),
        TreePMap.from(PortRules.overrides(state, listener, request.portOverrides())),
        call.now());
  }

  private static CreateEndpointGroupResponse answer(
      GlobalAcceleratorState state, GroupResource made, CallContext call) {
    return CreateEndpointGroupResponse.builder()
        .endpointGroup(Describing.group(state, made, call.now()))
        .build();
  }
}
