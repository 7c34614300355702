package io.cloudfakes.edge.lambda.internal.operation.url;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetFunctionUrlConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionUrlConfigResponse;

/**
 * Describes a function URL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionUrlConfig.html">GetFunctionUrlConfig</a>
 */
public final class GetFunctionUrlConfig
    implements Operation<GetFunctionUrlConfigRequest, GetFunctionUrlConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetFunctionUrlConfigRequest.builder());
  }

  @Override
  public Outcome<GetFunctionUrlConfigResponse, LambdaState> decide(
      GetFunctionUrlConfigRequest request, LambdaState state, CallContext call) {
    GetFunctionUrlConfigResponse.Builder response = GetFunctionUrlConfigResponse.builder();
    SameMembers.copy(
        UrlConfigs.required(
            UrlConfigs.lookup(request.functionName(), request.qualifier(), state, call)),
        response);
    return Outcome.of(response.build());
  }
}
