package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.SameMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetRuntimeManagementConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetRuntimeManagementConfigResponse;
import software.amazon.awssdk.services.lambda.model.PutRuntimeManagementConfigResponse;
import software.amazon.awssdk.services.lambda.model.UpdateRuntimeOn;

/**
 * Tells when a version's runtime is updated.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetRuntimeManagementConfig.html">GetRuntimeManagementConfig</a>
 */
public final class GetRuntimeManagementConfig
    implements Operation<
        GetRuntimeManagementConfigRequest, GetRuntimeManagementConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName", "Qualifier");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetRuntimeManagementConfigRequest.builder());
  }

  @Override
  public Outcome<GetRuntimeManagementConfigResponse, LambdaState> decide(
      GetRuntimeManagementConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup =
        FunctionLookup.of(request.functionName(), request.qualifier(), state, call);
    String number = lookup.version().number();
    PutRuntimeManagementConfigResponse config =
        lookup.required().setting(PutRuntimeManagementConfigResponse.class, number);
    GetRuntimeManagementConfigResponse.Builder response =
        GetRuntimeManagementConfigResponse.builder()
            .functionArn(lookup.key().arn(number))
            .updateRuntimeOn(UpdateRuntimeOn.AUTO);
    if (config != null) {
      SameMembers.copy(config, response);
    }
    return Outcome.of(response.build());
  }
}
