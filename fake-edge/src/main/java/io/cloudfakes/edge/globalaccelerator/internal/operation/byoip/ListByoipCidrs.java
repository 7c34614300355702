package io.cloudfakes.edge.globalaccelerator.internal.operation.byoip;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Page;
import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ListByoipCidrsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListByoipCidrsResponse;

/**
 * Lists the address ranges that an account brought, with their history. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListByoipCidrs.html">ListByoipCidrs</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AccessDeniedException}, {@code InvalidArgumentException}, {@code
 * InvalidNextTokenException}.
 */
public final class ListByoipCidrs
    implements Operation<ListByoipCidrsRequest, ListByoipCidrsResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<ListByoipCidrsResponse, GlobalAcceleratorState> decide(
      ListByoipCidrsRequest request, GlobalAcceleratorState state, CallContext call) {
    List<CidrResource> own =
        state.all(CidrResource.class).stream()
            .filter(one -> one.account().equals(call.account()))
            .toList();
    Page<CidrResource> page =
        Page.of(own, CidrResource::cidr, request.nextToken(), request.maxResults());
    return Outcome.of(
        ListByoipCidrsResponse.builder()
            .byoipCidrs(page.described(one -> CidrSteps.described(one, call.now())))
            .nextToken(page.token())
            .build());
  }
}
