package io.cloudfakes.edge.lambda.internal.operation.alias;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.DeleteAliasRequest;
import software.amazon.awssdk.services.lambda.model.DeleteAliasResponse;

/**
 * Deletes an alias with its policy and settings; deleting one that is not there succeeds.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteAlias.html">DeleteAlias</a>
 */
public final class DeleteAlias
    implements Operation<DeleteAliasRequest, DeleteAliasResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Name");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteAliasRequest.builder());
  }

  @Override
  public Outcome<DeleteAliasResponse, LambdaState> decide(
      DeleteAliasRequest request, LambdaState state, CallContext call) {
    String name = request.name();
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    DeployedFunction function = lookup.found();
    Outcome<DeleteAliasResponse, LambdaState> done =
        Outcome.<DeleteAliasResponse, LambdaState>of(DeleteAliasResponse.builder().build())
            .withStatus(204);
    return function == null || !function.aliases().containsKey(name)
        ? done
        : done.and(new LambdaChange.FunctionPut(function.withoutAlias(name)));
  }
}
