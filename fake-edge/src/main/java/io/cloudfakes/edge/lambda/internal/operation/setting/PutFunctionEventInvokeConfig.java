package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigResponse;

/**
 * Sets how asynchronous invocations are retried and where their results go; what is not given is
 * reset.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html">PutFunctionEventInvokeConfig</a>
 */
public final class PutFunctionEventInvokeConfig
    implements Operation<
        PutFunctionEventInvokeConfigRequest, PutFunctionEventInvokeConfigResponse, LambdaState> {
  private static final FunctionEventInvokeConfig NOTHING =
      FunctionEventInvokeConfig.builder()
          .destinationConfig(d -> d.onSuccess(s -> {}).onFailure(f -> {}))
          .build();

  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName",
          "Qualifier",
          "MaximumRetryAttempts",
          "MaximumEventAgeInSeconds",
          "DestinationConfig");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(PutFunctionEventInvokeConfigRequest.builder());
  }

  @Override
  public Outcome<PutFunctionEventInvokeConfigResponse, LambdaState> decide(
      PutFunctionEventInvokeConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    return EventInvokes.outcome(
        lookup, NOTHING, request, PutFunctionEventInvokeConfigResponse.builder(), call);
  }
}
