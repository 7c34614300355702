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
import software.amazon.awssdk.services.wafv2.model.DeleteRuleGroupRequest;
import software.amazon.awssdk.services.wafv2.model.DeleteRuleGroupResponse;

/**
 * Deletes a rule group that nothing uses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteRuleGroup.html">DeleteRuleGroup</a>
 */
public final class DeleteRuleGroup
    implements Operation<DeleteRuleGroupRequest, DeleteRuleGroupResponse, WafState> {
  @Override
  public Outcome<DeleteRuleGroupResponse, WafState> decide(
      DeleteRuleGroupRequest request, WafState state, CallContext call) {
    Entity there =
        Entities.locked(
            Kind.RULE_GROUP,
            request.scopeAsString(),
            request.name(),
            request.id(),
            request.lockToken(),
            state,
            call);
    References.requireNone(there, state);
    return Outcome.of(
        DeleteRuleGroupResponse.builder().build(), new WafChange.EntityDeleted(there.arn()));
  }
}
