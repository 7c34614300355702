package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Rules;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.IPSet;
import software.amazon.awssdk.services.wafv2.model.UpdateIpSetRequest;
import software.amazon.awssdk.services.wafv2.model.UpdateIpSetResponse;

/**
 * Puts new settings in place of those of an IP set.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_UpdateIPSet.html">UpdateIPSet</a>
 */
public final class UpdateIPSet
    implements Operation<UpdateIpSetRequest, UpdateIpSetResponse, WafState> {
  @Override
  public Outcome<UpdateIpSetResponse, WafState> decide(
      UpdateIpSetRequest request, WafState state, CallContext call) {
    Entity there =
        Entities.locked(
            Kind.IP_SET,
            request.scopeAsString(),
            request.name(),
            request.id(),
            request.lockToken(),
            state,
            call);
    Rules.addresses(request.addresses(), there.document(IPSet.class).ipAddressVersionAsString());
    IPSet document =
        there.document(IPSet.class).toBuilder()
            .description(request.description())
            .addresses(request.addresses())
            .build();
    Entity entity =
        there.changed(
            document,
            request.description() == null ? "" : request.description(),
            call.ids().uuid("lock-token"));
    return Outcome.<UpdateIpSetResponse, WafState>of(
        UpdateIpSetResponse.builder().nextLockToken(entity.lockToken()).build(),
        new WafChange.EntityPut(entity));
  }
}
