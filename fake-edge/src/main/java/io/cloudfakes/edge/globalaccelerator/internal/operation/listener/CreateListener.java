package io.cloudfakes.edge.globalaccelerator.internal.operation.listener;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.PortRules;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import software.amazon.awssdk.services.globalaccelerator.model.CreateListenerRequest;
import software.amazon.awssdk.services.globalaccelerator.model.CreateListenerResponse;

/**
 * Makes a listener of an accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateListener.html">CreateListener</a>.
 *
 * <p>Modelled: all; connections to UDP listeners are not forwarded.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}, {@code
 * InvalidPortRangeException}, {@code LimitExceededException}.
 */
public final class CreateListener
    implements Operation<CreateListenerRequest, CreateListenerResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<CreateListenerResponse, GlobalAcceleratorState> decide(
      CreateListenerRequest request, GlobalAcceleratorState state, CallContext call) {
    Object asked = request.toBuilder().idempotencyToken(null).build();
    ListenerResource before = ListenerRules.before(state, request.idempotencyToken(), asked, call);
    if (before != null) {
      return Outcome.of(answer(before));
    }
    AcceleratorResource accelerator =
        Lookup.accelerator(state, request.acceleratorArn(), Kind.STANDARD, call);
    ListenerResource made =
        ListenerRules.make(
            state,
            accelerator,
            PortRules.of(request.portRanges()),
            request.protocolAsString(),
            Objects.requireNonNullElse(request.clientAffinityAsString(), "NONE"),
            call);
    return Outcome.of(
        answer(made), ListenerRules.changes(state, made, request.idempotencyToken(), asked, call));
  }

  private static CreateListenerResponse answer(ListenerResource made) {
    return CreateListenerResponse.builder().listener(Describing.listener(made)).build();
  }
}
