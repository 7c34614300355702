package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.wafv2.model.UpdateManagedRuleSetVersionExpiryDateRequest;
import software.amazon.awssdk.services.wafv2.model.UpdateManagedRuleSetVersionExpiryDateResponse;

/**
 * Has a version of a rule set that the account offers to others as a vendor expire. No action makes
 * one, so there is none of that name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_UpdateManagedRuleSetVersionExpiryDate.html">UpdateManagedRuleSetVersionExpiryDate</a>
 */
public final class UpdateManagedRuleSetVersionExpiryDate
    implements Operation<
        UpdateManagedRuleSetVersionExpiryDateRequest,
        UpdateManagedRuleSetVersionExpiryDateResponse,
        WafState> {
  // Whatever it is of, there is none.
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect(
          "VersionToExpire", "ExpiryTimestamp", "LockToken", "Name", "Id");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<UpdateManagedRuleSetVersionExpiryDateResponse, WafState> decide(
      UpdateManagedRuleSetVersionExpiryDateRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    throw WafErrors.nonexistent();
  }
}
