package io.cloudfakes.edge.lambda.internal.operation.alias;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetAliasRequest;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;

/**
 * Describes an alias.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html">GetAlias</a>
 */
public final class GetAlias implements Operation<GetAliasRequest, GetAliasResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Name");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetAliasRequest.builder());
  }

  @Override
  public Outcome<GetAliasResponse, LambdaState> decide(
      GetAliasRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    GetAliasResponse.Builder response = GetAliasResponse.builder();
    SameMembers.copy(Aliases.required(lookup, request.name()), response);
    return Outcome.of(response.build());
  }
}
