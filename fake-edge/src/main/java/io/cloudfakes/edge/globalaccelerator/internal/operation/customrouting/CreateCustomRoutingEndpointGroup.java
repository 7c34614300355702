package io.cloudfakes.edge.globalaccelerator.internal.operation.customrouting;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Deployment;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GroupRules;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tokens;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.CreateCustomRoutingEndpointGroupRequest;
import software.amazon.awssdk.services.globalaccelerator.model.CreateCustomRoutingEndpointGroupResponse;

/**
 * Makes an endpoint group of a custom routing listener: the ports of its instances. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateCustomRoutingEndpointGroup.html">CreateCustomRoutingEndpointGroup</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code AccessDeniedException}, {@code
 * EndpointGroupAlreadyExistsException}, {@code InvalidArgumentException}, {@code
 * InvalidPortRangeException}, {@code LimitExceededException}, {@code ListenerNotFoundException}.
 */
public final class CreateCustomRoutingEndpointGroup
    implements Operation<
        CreateCustomRoutingEndpointGroupRequest,
        CreateCustomRoutingEndpointGroupResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<CreateCustomRoutingEndpointGroupResponse, GlobalAcceleratorState> decide(
      CreateCustomRoutingEndpointGroupRequest request,
      GlobalAcceleratorState state,
      CallContext call) {
    Object asked = request.toBuilder().idempotencyToken(null).build();
    String arn = Tokens.made(state, request.idempotencyToken(), asked, call);
    CustomGroupResource before = arn == null ? null : state.find(CustomGroupResource.class, arn);
    if (before != null) {
      return Outcome.of(answer(before));
    }
    ListenerResource listener =
        Lookup.listener(state, request.listenerArn(), Kind.CUSTOM_ROUTING, call);
    GroupRules.free(state, listener, request.endpointGroupRegion());
    CustomGroupResource made =
        new CustomGroupResource(
            GroupRules.newArn(listener, call),
            listener.arn(),
            request.endpointGroupRegion(),
            CustomGroups.destinations(request.destinationConfigurations()),
            List.of(),
            call.now());
    return Outcome.of(
        answer(made),
        List.of(
            new GlobalAcceleratorChange.Put(made),
            Tokens.use(request.idempotencyToken(), asked, made.arn(), call),
            Deployment.begin(state, made.arn(), call)));
  }

  private static CreateCustomRoutingEndpointGroupResponse answer(CustomGroupResource made) {
    return CreateCustomRoutingEndpointGroupResponse.builder()
        .endpointGroup(Describing.customRouting(made))
        .build();
  }
}
