package io.cloudfakes.edge.globalaccelerator.internal.operation.byoip;

import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.WithdrawByoipCidrRequest;
import software.amazon.awssdk.services.globalaccelerator.model.WithdrawByoipCidrResponse;

/**
 * Advertises an address range no more. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_WithdrawByoipCidr.html">WithdrawByoipCidr</a>.
 *
 * <p>Modelled: all; not refused when it is asked for again within 10 seconds.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code ByoipCidrNotFoundException}, {@code
 * IncorrectCidrStateException}, {@code InvalidArgumentException}.
 */
public final class WithdrawByoipCidr
    implements Operation<
        WithdrawByoipCidrRequest, WithdrawByoipCidrResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<WithdrawByoipCidrResponse, GlobalAcceleratorState> decide(
      WithdrawByoipCidrRequest request, GlobalAcceleratorState state, CallContext call) {
    CidrResource after =
        CidrSteps.step(state, request.cidr(), "ADVERTISING", "PENDING_WITHDRAWING", "READY", call);
    return Outcome.of(
        WithdrawByoipCidrResponse.builder()
            .byoipCidr(CidrSteps.described(after, call.now()))
            .build(),
        new GlobalAcceleratorChange.Put(after));
  }
}
