package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetFunctionEventInvokeConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionEventInvokeConfigResponse;

/**
 * Tells how asynchronous invocations are retried and where their results go.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html">GetFunctionEventInvokeConfig</a>
 */
public final class GetFunctionEventInvokeConfig
    implements Operation<
        GetFunctionEventInvokeConfigRequest, GetFunctionEventInvokeConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetFunctionEventInvokeConfigRequest.builder());
  }

  @Override
  public Outcome<GetFunctionEventInvokeConfigResponse, LambdaState> decide(
      GetFunctionEventInvokeConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    GetFunctionEventInvokeConfigResponse.Builder response =
        GetFunctionEventInvokeConfigResponse.builder();
    SameMembers.copy(EventInvokes.required(lookup), response);
    return Outcome.of(response.build());
  }
}
