package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
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
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.UpdateRuleGroupRequest;
import software.amazon.awssdk.services.wafv2.model.UpdateRuleGroupResponse;

/**
 * Puts new settings in place of those of a rule group.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_UpdateRuleGroup.html">UpdateRuleGroup</a>
 */
public final class UpdateRuleGroup
    implements Operation<UpdateRuleGroupRequest, UpdateRuleGroupResponse, WafState> {
  @Override
  public Outcome<UpdateRuleGroupResponse, WafState> decide(
      UpdateRuleGroupRequest request, WafState state, CallContext call) {
    Entity there =
        Entities.locked(
            Kind.RULE_GROUP,
            request.scopeAsString(),
            request.name(),
            request.id(),
            request.lockToken(),
            state,
            call);
    Rules.require(
        request.rules(),
        request.customResponseBodies(),
        new RuleHome(true, there.scope(), state, call));
    RuleGroup before = there.document(RuleGroup.class);
    RuleGroups.requireFits(before.capacity(), request.rules(), state);
    RuleGroup document =
        RuleGroups.labelled(
                before.toBuilder()
                    .description(request.description())
                    .visibilityConfig(request.visibilityConfig()),
                RuleGroups.labels(there.account(), there.name()),
                request.rules(),
                request.hasCustomResponseBodies() ? request.customResponseBodies() : null)
            .build();
    Entity entity =
        there.changed(
            document,
            request.description() == null ? "" : request.description(),
            call.ids().uuid("lock-token"));
    List<WafChange> changes = new ArrayList<>();
    changes.add(new WafChange.EntityPut(entity));
    changes.addAll(ChangedRates.of(entity.arn(), before.rules(), document.rules(), state));
    return Outcome.of(
        UpdateRuleGroupResponse.builder().nextLockToken(entity.lockToken()).build(), changes);
  }

  @Override
  public RequestMembers members() {
    return RuleMembers.OF_RULES;
  }
}
