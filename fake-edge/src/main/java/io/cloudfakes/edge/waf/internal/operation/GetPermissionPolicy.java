package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.GetPermissionPolicyRequest;
import software.amazon.awssdk.services.wafv2.model.GetPermissionPolicyResponse;

/**
 * Shows who else may use a rule group.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetPermissionPolicy.html">GetPermissionPolicy</a>
 */
public final class GetPermissionPolicy
    implements Operation<GetPermissionPolicyRequest, GetPermissionPolicyResponse, WafState> {
  @Override
  public Outcome<GetPermissionPolicyResponse, WafState> decide(
      GetPermissionPolicyRequest request, WafState state, CallContext call) {
    Entity group = Entities.byArn(Kind.RULE_GROUP, request.resourceArn(), state, call);
    String policy = state.policies().get(group.arn());
    if (policy == null) {
      throw WafErrors.nonexistent();
    }
    return Outcome.of(GetPermissionPolicyResponse.builder().policy(policy).build());
  }
}
