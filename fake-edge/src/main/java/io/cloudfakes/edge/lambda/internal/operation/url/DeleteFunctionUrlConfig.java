package io.cloudfakes.edge.lambda.internal.operation.url;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionUrlConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionUrlConfigResponse;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;

/**
 * Takes a function URL away; one that is made later is another.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionUrlConfig.html">DeleteFunctionUrlConfig</a>
 */
public final class DeleteFunctionUrlConfig
    implements Operation<
        DeleteFunctionUrlConfigRequest, DeleteFunctionUrlConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteFunctionUrlConfigRequest.builder());
  }

  @Override
  public Outcome<DeleteFunctionUrlConfigResponse, LambdaState> decide(
      DeleteFunctionUrlConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        UrlConfigs.lookup(request.functionName(), request.qualifier(), state, call);
    UrlConfigs.required(lookup);
    return Outcome.<DeleteFunctionUrlConfigResponse, LambdaState>of(
            DeleteFunctionUrlConfigResponse.builder().build(),
            new LambdaChange.FunctionPut(
                lookup.required().withoutSetting(FunctionUrlConfig.class, lookup.part())))
        .withStatus(204);
  }
}
