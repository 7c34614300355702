package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.PutFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionEventInvokeConfigResponse;

/**
 * Changes how asynchronous invocations are retried and where their results go; what is not given
 * stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionEventInvokeConfig.html">UpdateFunctionEventInvokeConfig</a>
 */
public final class UpdateFunctionEventInvokeConfig
    implements Operation<
        UpdateFunctionEventInvokeConfigRequest,
        UpdateFunctionEventInvokeConfigResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "FunctionName",
          "Qualifier",
          "MaximumRetryAttempts",
          "MaximumEventAgeInSeconds",
          "DestinationConfig");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(UpdateFunctionEventInvokeConfigRequest.builder());
  }

  @Override
  public Outcome<UpdateFunctionEventInvokeConfigResponse, LambdaState> decide(
      UpdateFunctionEventInvokeConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    lookup.required();
    PutFunctionEventInvokeConfigRequest.Builder asked =
        PutFunctionEventInvokeConfigRequest.builder();
    SameMembers.copy(request, asked);
    return EventInvokes.outcome(
        lookup,
        EventInvokes.required(lookup),
        asked.build(),
        UpdateFunctionEventInvokeConfigResponse.builder(),
        call);
  }
}
