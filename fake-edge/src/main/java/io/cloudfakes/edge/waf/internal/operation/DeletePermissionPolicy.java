package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.DeletePermissionPolicyRequest;
import software.amazon.awssdk.services.wafv2.model.DeletePermissionPolicyResponse;

/**
 * Lets nobody else use a rule group.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DeletePermissionPolicy.html">DeletePermissionPolicy</a>
 */
public final class DeletePermissionPolicy
    implements Operation<DeletePermissionPolicyRequest, DeletePermissionPolicyResponse, WafState> {
  @Override
  public Outcome<DeletePermissionPolicyResponse, WafState> decide(
      DeletePermissionPolicyRequest request, WafState state, CallContext call) {
    Entity group = Entities.byArn(Kind.RULE_GROUP, request.resourceArn(), state, call);
    if (!state.policies().containsKey(group.arn())) {
      throw WafErrors.nonexistent();
    }
    return Outcome.of(
        DeletePermissionPolicyResponse.builder().build(),
        new WafChange.PolicyPut(group.arn(), null));
  }
}
