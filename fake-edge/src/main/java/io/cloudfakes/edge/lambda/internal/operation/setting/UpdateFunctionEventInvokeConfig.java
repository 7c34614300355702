package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;
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
    DeployedFunction function = lookup.required();
    FunctionEventInvokeConfig config =
        EventInvokes.laidOver(
            EventInvokes.required(lookup),
            lookup,
            request.maximumRetryAttempts(),
            request.maximumEventAgeInSeconds(),
            request.destinationConfig(),
            call);
    UpdateFunctionEventInvokeConfigResponse.Builder response =
        UpdateFunctionEventInvokeConfigResponse.builder();
    SameMembers.copy(config, response);
    return Outcome.of(
        response.build(),
        new LambdaChange.FunctionPut(
            function.withSetting(
                FunctionEventInvokeConfig.class, EventInvokes.part(lookup), config)));
  }
}
