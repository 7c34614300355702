package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Capacity;
import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.RuleHome;
import io.cloudfakes.edge.waf.internal.rule.Rules;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.wafv2.model.CheckCapacityRequest;
import software.amazon.awssdk.services.wafv2.model.CheckCapacityResponse;

/**
 * Says what rules cost, without keeping them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_CheckCapacity.html">CheckCapacity</a>
 */
public final class CheckCapacity
    implements Operation<CheckCapacityRequest, CheckCapacityResponse, WafState> {
  @Override
  public Outcome<CheckCapacityResponse, WafState> decide(
      CheckCapacityRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    Rules.require(
        request.rules(),
        WithBodies.named(request.rules()),
        new RuleHome(false, request.scopeAsString(), state, call));
    return Outcome.of(
        CheckCapacityResponse.builder().capacity(Capacity.of(request.rules(), state)).build());
  }

  @Override
  public RequestMembers members() {
    return RuleMembers.OF_RULES;
  }
}
