package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.PutFunctionRecursionConfigRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionRecursionConfigResponse;

/**
 * Says whether a function may be in a loop of functions and services that trigger each other.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionRecursionConfig.html">PutFunctionRecursionConfig</a>
 */
public final class PutFunctionRecursionConfig
    implements Operation<
        PutFunctionRecursionConfigRequest, PutFunctionRecursionConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "RecursiveLoop");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(PutFunctionRecursionConfigRequest.builder());
  }

  @Override
  public Outcome<PutFunctionRecursionConfigResponse, LambdaState> decide(
      PutFunctionRecursionConfigRequest request, LambdaState state, CallContext call) {
    String loop = request.recursiveLoopAsString();
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    PutFunctionRecursionConfigResponse config =
        PutFunctionRecursionConfigResponse.builder().recursiveLoop(loop).build();
    return Outcome.of(
        config,
        new LambdaChange.FunctionPut(
            lookup.required().withSetting(PutFunctionRecursionConfigResponse.class, "", config)));
  }
}
