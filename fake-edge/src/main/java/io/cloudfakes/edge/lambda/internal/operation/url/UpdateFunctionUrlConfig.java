package io.cloudfakes.edge.lambda.internal.operation.url;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.FunctionUrlConfig;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionUrlConfigRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionUrlConfigResponse;

/**
 * Changes a function URL; members that are not given stay.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionUrlConfig.html">UpdateFunctionUrlConfig</a>
 */
public final class UpdateFunctionUrlConfig
    implements Operation<
        UpdateFunctionUrlConfigRequest, UpdateFunctionUrlConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "Qualifier", "AuthType", "Cors", "InvokeMode");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(UpdateFunctionUrlConfigRequest.builder());
  }

  @Override
  public Outcome<UpdateFunctionUrlConfigResponse, LambdaState> decide(
      UpdateFunctionUrlConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        UrlConfigs.lookup(request.functionName(), request.qualifier(), state, call);
    FunctionUrlConfig.Builder after =
        UrlConfigs.required(lookup).toBuilder()
            .lastModifiedTime(Configurations.modified(call.now()));
    if (request.authTypeAsString() != null) {
      after.authType(request.authTypeAsString());
    }
    if (request.invokeModeAsString() != null) {
      after.invokeMode(request.invokeModeAsString());
    }
    if (request.cors() != null) {
      after.cors(request.cors());
    }
    FunctionUrlConfig config = after.build();
    UpdateFunctionUrlConfigResponse.Builder response = UpdateFunctionUrlConfigResponse.builder();
    SameMembers.copy(config, response);
    return Outcome.of(
        response.build(),
        new LambdaChange.FunctionPut(
            lookup.required().withSetting(FunctionUrlConfig.class, lookup.part(), config)));
  }
}
