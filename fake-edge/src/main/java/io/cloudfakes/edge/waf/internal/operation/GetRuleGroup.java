package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.GetRuleGroupRequest;
import software.amazon.awssdk.services.wafv2.model.GetRuleGroupResponse;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;

/**
 * Shows a rule group, named in either way, with the token to change it by.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetRuleGroup.html">GetRuleGroup</a>
 */
public final class GetRuleGroup
    implements Operation<GetRuleGroupRequest, GetRuleGroupResponse, WafState> {
  @Override
  public Outcome<GetRuleGroupResponse, WafState> decide(
      GetRuleGroupRequest request, WafState state, CallContext call) {
    Entity entity =
        request.arn() != null
            ? Entities.byArn(Kind.RULE_GROUP, request.arn(), state, call)
            : Entities.required(
                Kind.RULE_GROUP,
                request.scopeAsString(),
                request.name(),
                request.id(),
                state,
                call);
    return Outcome.of(
        GetRuleGroupResponse.builder()
            .ruleGroup(entity.document(RuleGroup.class))
            .lockToken(entity.lockToken())
            .build());
  }
}
