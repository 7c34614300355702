package io.cloudfakes.edge.globalaccelerator.internal.operation.byoip;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Cidrs;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.DeprovisionByoipCidrRequest;
import software.amazon.awssdk.services.globalaccelerator.model.DeprovisionByoipCidrResponse;

/**
 * Gives back an address range that no accelerator uses. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_DeprovisionByoipCidr.html">DeprovisionByoipCidr</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code ByoipCidrNotFoundException}, {@code
 * IncorrectCidrStateException}, {@code InvalidArgumentException}.
 */
public final class DeprovisionByoipCidr
    implements Operation<
        DeprovisionByoipCidrRequest, DeprovisionByoipCidrResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<DeprovisionByoipCidrResponse, GlobalAcceleratorState> decide(
      DeprovisionByoipCidrRequest request, GlobalAcceleratorState state, CallContext call) {
    CidrResource after =
        CidrSteps.step(
            state, request.cidr(), "READY", "PENDING_DEPROVISIONING", "DEPROVISIONED", call);
    if (Cidrs.isUsed(state, after)) {
      throw GlobalAcceleratorErrors.cidrState(request.cidr(), "READY, in use");
    }
    return Outcome.of(
        DeprovisionByoipCidrResponse.builder()
            .byoipCidr(CidrSteps.described(after, call.now()))
            .build(),
        new GlobalAcceleratorChange.Put(after));
  }
}
