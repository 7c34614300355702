package io.cloudfakes.edge.lambda.internal.operation;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;

/**
 * Describes a function.
 *
 * <p><b>Modelled</b>: configuration and tags. <b>Not modelled</b>: the link to the code package,
 * for there is none; versions and aliases.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html">GetFunction</a>
 */
public final class GetFunction
    implements Operation<GetFunctionRequest, GetFunctionResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public Outcome<GetFunctionResponse, LambdaState> decide(
      GetFunctionRequest request, LambdaState state, CallContext call) {
    MEMBERS.check(request, call);
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    DeployedFunction function = lookup.required();
    GetFunctionResponse.Builder response =
        GetFunctionResponse.builder()
            .configuration(Configurations.described(function, lookup.arn()));
    if (!function.settings().tags().isEmpty()) {
      response.tags(function.settings().tags());
    }
    return Outcome.of(response.build());
  }
}
