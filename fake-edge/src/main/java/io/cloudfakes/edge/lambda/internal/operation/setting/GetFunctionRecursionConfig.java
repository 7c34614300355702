package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetFunctionRecursionConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionRecursionConfigResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionRecursionConfigResponse;
import software.amazon.awssdk.services.lambda.model.RecursiveLoop;

/**
 * Tells whether a function may be in a loop of functions and services that trigger each other.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionRecursionConfig.html">GetFunctionRecursionConfig</a>
 */
public final class GetFunctionRecursionConfig
    implements Operation<
        GetFunctionRecursionConfigRequest, GetFunctionRecursionConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetFunctionRecursionConfigRequest.builder());
  }

  @Override
  public Outcome<GetFunctionRecursionConfigResponse, LambdaState> decide(
      GetFunctionRecursionConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    PutFunctionRecursionConfigResponse config =
        lookup.required().setting(PutFunctionRecursionConfigResponse.class, "");
    return Outcome.of(
        GetFunctionRecursionConfigResponse.builder()
            .recursiveLoop(config == null ? RecursiveLoop.TERMINATE : config.recursiveLoop())
            .build());
  }
}
