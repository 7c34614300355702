package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.PermissionPolicy;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.PutPermissionPolicyRequest;
import software.amazon.awssdk.services.wafv2.model.PutPermissionPolicyResponse;

/**
 * Lets other accounts use a rule group.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_PutPermissionPolicy.html">PutPermissionPolicy</a>
 */
public final class PutPermissionPolicy
    implements Operation<PutPermissionPolicyRequest, PutPermissionPolicyResponse, WafState> {
  @Override
  public Outcome<PutPermissionPolicyResponse, WafState> decide(
      PutPermissionPolicyRequest request, WafState state, CallContext call) {
    Entity group = Entities.byArn(Kind.RULE_GROUP, request.resourceArn(), state, call);
    PermissionPolicy.require(request.policy());
    return Outcome.of(
        PutPermissionPolicyResponse.builder().build(),
        new WafChange.PolicyPut(group.arn(), request.policy()));
  }
}
