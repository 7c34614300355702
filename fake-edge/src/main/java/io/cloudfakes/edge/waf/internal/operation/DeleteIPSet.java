package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.References;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.DeleteIpSetRequest;
import software.amazon.awssdk.services.wafv2.model.DeleteIpSetResponse;

/**
 * Deletes an IP set that nothing uses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteIPSet.html">DeleteIPSet</a>
 */
public final class DeleteIPSet
    implements Operation<DeleteIpSetRequest, DeleteIpSetResponse, WafState> {
  @Override
  public Outcome<DeleteIpSetResponse, WafState> decide(
      DeleteIpSetRequest request, WafState state, CallContext call) {
    Entity there =
        Entities.locked(
            Kind.IP_SET,
            request.scopeAsString(),
            request.name(),
            request.id(),
            request.lockToken(),
            state,
            call);
    References.requireNone(there, state);
    return Outcome.of(
        DeleteIpSetResponse.builder().build(), new WafChange.EntityDeleted(there.arn()));
  }
}
