package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.GetIpSetRequest;
import software.amazon.awssdk.services.wafv2.model.GetIpSetResponse;
import software.amazon.awssdk.services.wafv2.model.IPSet;

/**
 * Shows an IP set, with the token to change it by.
 *
 * @see <a href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetIPSet.html">GetIPSet</a>
 */
public final class GetIPSet implements Operation<GetIpSetRequest, GetIpSetResponse, WafState> {
  @Override
  public Outcome<GetIpSetResponse, WafState> decide(
      GetIpSetRequest request, WafState state, CallContext call) {
    Entity entity =
        Entities.required(
            Kind.IP_SET, request.scopeAsString(), request.name(), request.id(), state, call);
    return Outcome.of(
        GetIpSetResponse.builder()
            .ipSet(entity.document(IPSet.class))
            .lockToken(entity.lockToken())
            .build());
  }
}
