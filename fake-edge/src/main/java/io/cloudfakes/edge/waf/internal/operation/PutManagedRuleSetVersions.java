package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.wafv2.model.PutManagedRuleSetVersionsRequest;
import software.amazon.awssdk.services.wafv2.model.PutManagedRuleSetVersionsResponse;

/**
 * Publishes versions of a rule set that the account offers to others as a vendor. No action makes
 * one, so there is none of that name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_PutManagedRuleSetVersions.html">PutManagedRuleSetVersions</a>
 */
public final class PutManagedRuleSetVersions
    implements Operation<
        PutManagedRuleSetVersionsRequest, PutManagedRuleSetVersionsResponse, WafState> {
  // Whatever it is of, there is none.
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect(
          "RecommendedVersion", "VersionsToPublish", "LockToken", "Name", "Id");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutManagedRuleSetVersionsResponse, WafState> decide(
      PutManagedRuleSetVersionsRequest request, WafState state, CallContext call) {
    Entities.requireScope(request.scopeAsString(), call);
    throw WafErrors.nonexistent();
  }
}
