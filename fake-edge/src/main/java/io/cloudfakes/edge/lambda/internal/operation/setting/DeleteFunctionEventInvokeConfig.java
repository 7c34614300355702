package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionEventInvokeConfigResponse;
import software.amazon.awssdk.services.lambda.model.FunctionEventInvokeConfig;

/**
 * Takes away what is set for asynchronous invocations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionEventInvokeConfig.html">DeleteFunctionEventInvokeConfig</a>
 */
public final class DeleteFunctionEventInvokeConfig
    implements Operation<
        DeleteFunctionEventInvokeConfigRequest,
        DeleteFunctionEventInvokeConfigResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteFunctionEventInvokeConfigRequest.builder());
  }

  @Override
  public Outcome<DeleteFunctionEventInvokeConfigResponse, LambdaState> decide(
      DeleteFunctionEventInvokeConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    EventInvokes.required(lookup);
    return Outcome.<DeleteFunctionEventInvokeConfigResponse, LambdaState>of(
            DeleteFunctionEventInvokeConfigResponse.builder().build(),
            new LambdaChange.FunctionPut(
                lookup
                    .required()
                    .withoutSetting(FunctionEventInvokeConfig.class, EventInvokes.part(lookup))))
        .withStatus(204);
  }
}
