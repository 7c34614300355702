package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetFunctionCodeSigningConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionCodeSigningConfigResponse;
import software.amazon.awssdk.services.lambda.model.PutFunctionCodeSigningConfigResponse;

/**
 * Tells which code signing configuration a function has, if any.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionCodeSigningConfig.html">GetFunctionCodeSigningConfig</a>
 */
public final class GetFunctionCodeSigningConfig
    implements Operation<
        GetFunctionCodeSigningConfigRequest, GetFunctionCodeSigningConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("FunctionName");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetFunctionCodeSigningConfigRequest.builder());
  }

  @Override
  public Outcome<GetFunctionCodeSigningConfigResponse, LambdaState> decide(
      GetFunctionCodeSigningConfigRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    PutFunctionCodeSigningConfigResponse config =
        lookup.required().setting(PutFunctionCodeSigningConfigResponse.class, "");
    return Outcome.of(
        GetFunctionCodeSigningConfigResponse.builder()
            .codeSigningConfigArn(config == null ? null : config.codeSigningConfigArn())
            .functionName(lookup.key().name())
            .build());
  }
}
