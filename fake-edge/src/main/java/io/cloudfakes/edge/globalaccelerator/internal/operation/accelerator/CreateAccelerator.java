package io.cloudfakes.edge.globalaccelerator.internal.operation.accelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.CreateAcceleratorRequest;
import software.amazon.awssdk.services.globalaccelerator.model.CreateAcceleratorResponse;

/**
 * Makes an accelerator, with its static addresses and DNS name. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateAccelerator.html">CreateAccelerator</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code InvalidArgumentException}, {@code
 * LimitExceededException}.
 */
public final class CreateAccelerator
    implements Operation<
        CreateAcceleratorRequest, CreateAcceleratorResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<CreateAcceleratorResponse, GlobalAcceleratorState> decide(
      CreateAcceleratorRequest request, GlobalAcceleratorState state, CallContext call) {
    Object asked = request.toBuilder().idempotencyToken(null).build();
    AcceleratorResource before =
        AcceleratorRules.before(state, request.idempotencyToken(), asked, call);
    if (before != null) {
      return Outcome.of(answer(before, call));
    }
    NewAccelerator wanted =
        new NewAccelerator(
            Kind.STANDARD,
            request.name(),
            request.ipAddressType(),
            request.ipAddresses(),
            request.enabled(),
            request.tags());
    AcceleratorResource made = wanted.make(state, call);
    return Outcome.of(
        answer(made, call), wanted.changes(made, request.idempotencyToken(), asked, call));
  }

  private static CreateAcceleratorResponse answer(AcceleratorResource made, CallContext call) {
    return CreateAcceleratorResponse.builder()
        .accelerator(Describing.accelerator(made, call.now()))
        .build();
  }
}
