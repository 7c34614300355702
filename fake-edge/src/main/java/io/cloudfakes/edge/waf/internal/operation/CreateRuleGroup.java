package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.RuleHome;
import io.cloudfakes.edge.waf.internal.rule.Rules;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.wafv2.model.CreateRuleGroupRequest;
import software.amazon.awssdk.services.wafv2.model.CreateRuleGroupResponse;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;

/**
 * Creates a rule group.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateRuleGroup.html">CreateRuleGroup</a>
 */
public final class CreateRuleGroup
    implements Operation<CreateRuleGroupRequest, CreateRuleGroupResponse, WafState> {
  @Override
  public Outcome<CreateRuleGroupResponse, WafState> decide(
      CreateRuleGroupRequest request, WafState state, CallContext call) {
    NewEntity made =
        new NewEntity(Kind.RULE_GROUP, request.name(), request.scopeAsString(), state, call);
    Rules.require(
        request.rules(),
        request.customResponseBodies(),
        new RuleHome(true, request.scopeAsString(), state, call));
    RuleGroups.requireFits(request.capacity(), request.rules(), state);
    RuleGroup document =
        RuleGroups.labelled(
                RuleGroup.builder()
                    .name(request.name())
                    .id(made.id())
                    .arn(made.arn())
                    .capacity(request.capacity())
                    .description(request.description())
                    .visibilityConfig(request.visibilityConfig()),
                RuleGroups.labels(call.account(), request.name()),
                request.rules(),
                request.hasCustomResponseBodies() ? request.customResponseBodies() : null)
            .build();
    Entity entity = made.of(document, request.description(), request.tags());
    return Outcome.of(
        CreateRuleGroupResponse.builder().summary(Summaries.ruleGroup(entity)).build(),
        new WafChange.EntityPut(entity));
  }

  @Override
  public RequestMembers members() {
    return RuleMembers.OF_RULES;
  }
}
