package io.cloudfakes.edge.globalaccelerator.internal.operation.byoip;

import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.AdvertiseByoipCidrRequest;
import software.amazon.awssdk.services.globalaccelerator.model.AdvertiseByoipCidrResponse;

/**
 * Advertises an address range that an account brought. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_AdvertiseByoipCidr.html">AdvertiseByoipCidr</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code ByoipCidrNotFoundException}, {@code
 * IncorrectCidrStateException}, {@code InvalidArgumentException}.
 */
public final class AdvertiseByoipCidr
    implements Operation<
        AdvertiseByoipCidrRequest, AdvertiseByoipCidrResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<AdvertiseByoipCidrResponse, GlobalAcceleratorState> decide(
      AdvertiseByoipCidrRequest request, GlobalAcceleratorState state, CallContext call) {
    CidrResource after =
        CidrSteps.step(state, request.cidr(), "READY", "PENDING_ADVERTISING", "ADVERTISING", call);
    return Outcome.of(
        AdvertiseByoipCidrResponse.builder()
            .byoipCidr(CidrSteps.described(after, call.now()))
            .build(),
        new GlobalAcceleratorChange.Put(after));
  }
}
