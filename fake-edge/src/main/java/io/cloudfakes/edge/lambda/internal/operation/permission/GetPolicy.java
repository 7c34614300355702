package io.cloudfakes.edge.lambda.internal.operation.permission;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Policies;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.ResourcePolicy;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetPolicyRequest;
import software.amazon.awssdk.services.lambda.model.GetPolicyResponse;

/**
 * Gives the resource policy of a function, or of one version or alias.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html">GetPolicy</a>
 */
public final class GetPolicy
    implements Operation<GetPolicyRequest, GetPolicyResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetPolicyRequest.builder());
  }

  @Override
  public Outcome<GetPolicyResponse, LambdaState> decide(
      GetPolicyRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = lookup.found();
    ResourcePolicy policy = function == null ? null : function.policy(lookup.part());
    if (policy == null) {
      throw LambdaErrors.noSuchResource().asException();
    }
    return Outcome.of(
        GetPolicyResponse.builder()
            .policy(Policies.document(policy.statements()))
            .revisionId(policy.revisionId())
            .build());
  }
}
