package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
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
  public Outcome<GetFunctionRecursionConfigResponse, LambdaState> decide(
      GetFunctionRecursionConfigRequest request, LambdaState state, CallContext call) {
    MEMBERS.check(request, call);
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    PutFunctionRecursionConfigResponse config =
        lookup.required().setting(PutFunctionRecursionConfigResponse.class, "");
    return Outcome.of(
        GetFunctionRecursionConfigResponse.builder()
            .recursiveLoop(config == null ? RecursiveLoop.TERMINATE : config.recursiveLoop())
            .build());
  }
}
