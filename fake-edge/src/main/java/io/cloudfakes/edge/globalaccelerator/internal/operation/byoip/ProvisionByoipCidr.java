package io.cloudfakes.edge.globalaccelerator.internal.operation.byoip;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Cidrs;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Ipv4Block;
import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ProvisionByoipCidrRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ProvisionByoipCidrResponse;

/**
 * Brings an address range to Global Accelerator. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ProvisionByoipCidr.html">ProvisionByoipCidr</a>.
 *
 * <p>Modelled: all; the signature is not checked with the registries.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code IncorrectCidrStateException}, {@code
 * InvalidArgumentException}, {@code LimitExceededException}.
 */
public final class ProvisionByoipCidr
    implements Operation<
        ProvisionByoipCidrRequest, ProvisionByoipCidrResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<ProvisionByoipCidrResponse, GlobalAcceleratorState> decide(
      ProvisionByoipCidrRequest request, GlobalAcceleratorState state, CallContext call) {
    Ipv4Block block = Cidrs.provisionable(state, request.cidr(), call.now());
    Authorization.check(request.cidr(), request.cidrAuthorizationContext(), call);
    CidrResource made =
        new CidrResource(
            block.toString(),
            call.account(),
            "PENDING_PROVISIONING",
            "READY",
            CidrSteps.due(call),
            List.of(CidrSteps.event("PENDING_PROVISIONING", call)));
    return Outcome.of(
        ProvisionByoipCidrResponse.builder()
            .byoipCidr(CidrSteps.described(made, call.now()))
            .build(),
        new GlobalAcceleratorChange.Put(made));
  }
}
