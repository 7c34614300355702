package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.CreateCustomRoutingListenerRequest;
import software.amazon.awssdk.services.globalaccelerator.model.CreateCustomRoutingListenerResponse;

/**
 * Makes a listener of a custom routing accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateCustomRoutingListener.html">CreateCustomRoutingListener</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}, {@code
 * InvalidPortRangeException}, {@code LimitExceededException}.
 */
public final class CreateCustomRoutingListener
    implements Operation<
        CreateCustomRoutingListenerRequest,
        CreateCustomRoutingListenerResponse,
        GlobalAcceleratorState> {
  @Override
  public Outcome<CreateCustomRoutingListenerResponse, GlobalAcceleratorState> decide(
      CreateCustomRoutingListenerRequest request, GlobalAcceleratorState state, CallContext call) {
    Object asked = request.toBuilder().idempotencyToken(null).build();
    ListenerResource before = ListenerRules.before(state, request.idempotencyToken(), asked, call);
    if (before != null) {
      return Outcome.of(answer(before));
    }
    AcceleratorResource accelerator =
        Lookup.accelerator(state, request.acceleratorArn(), Kind.CUSTOM_ROUTING, call);
    ListenerResource made =
        ListenerRules.make(
            state, accelerator, CustomPorts.of(request.portRanges()), "", "NONE", call);
    return Outcome.of(
        answer(made), ListenerRules.changes(state, made, request.idempotencyToken(), asked, call));
  }

  private static CreateCustomRoutingListenerResponse answer(ListenerResource made) {
    return CreateCustomRoutingListenerResponse.builder()
        .listener(Describing.customRouting(made))
        .build();
  }
}
