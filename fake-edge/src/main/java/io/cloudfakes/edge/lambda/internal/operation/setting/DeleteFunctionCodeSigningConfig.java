package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionCodeSigningConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionCodeSigningConfigResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionCodeSigningConfigResponse;

/**
 * Has a function's code not checked any more.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionCodeSigningConfig.html">DeleteFunctionCodeSigningConfig</a>
 */
public final class DeleteFunctionCodeSigningConfig
    implements Operation<
        DeleteFunctionCodeSigningConfigRequest,
        DeleteFunctionCodeSigningConfigResponse,
        LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteFunctionCodeSigningConfigRequest.builder());
  }

  @Override
  public Outcome<DeleteFunctionCodeSigningConfigResponse, LambdaState> decide(
      DeleteFunctionCodeSigningConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    return Outcome.<DeleteFunctionCodeSigningConfigResponse, LambdaState>of(
            DeleteFunctionCodeSigningConfigResponse.builder().build(),
            new LambdaChange.FunctionPut(
                lookup.required().withoutSetting(PutFunctionCodeSigningConfigResponse.class, "")))
        .withStatus(204);
  }
}
