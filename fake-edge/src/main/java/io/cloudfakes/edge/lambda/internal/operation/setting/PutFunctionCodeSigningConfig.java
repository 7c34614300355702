package io.cloudfakes.edge.lambda.internal.operation.setting;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.PutFunctionCodeSigningConfigRequest;
import software.amazon.awssdk.services.lambda.model.PutFunctionCodeSigningConfigResponse;

/**
 * Has a function's code checked from now on.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionCodeSigningConfig.html">PutFunctionCodeSigningConfig</a>
 */
public final class PutFunctionCodeSigningConfig
    implements Operation<
        PutFunctionCodeSigningConfigRequest, PutFunctionCodeSigningConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("FunctionName", "CodeSigningConfigArn");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(PutFunctionCodeSigningConfigRequest.builder());
  }

  @Override
  public Outcome<PutFunctionCodeSigningConfigResponse, LambdaState> decide(
      PutFunctionCodeSigningConfigRequest request, LambdaState state, CallContext call) {
    String arn = request.codeSigningConfigArn();
    if (!state.codeSigning().containsKey(arn)) {
      throw LambdaErrors.noCodeSigningConfig(arn).asException();
    }
    FunctionLookup lookup = OfFunction.required(request.functionName(), state, call);
    PutFunctionCodeSigningConfigResponse config =
        PutFunctionCodeSigningConfigResponse.builder()
            .codeSigningConfigArn(arn)
            .functionName(lookup.key().name())
            .build();
    return Outcome.of(
        config,
        new LambdaChange.FunctionPut(
            lookup.required().withSetting(PutFunctionCodeSigningConfigResponse.class, "", config)));
  }
}
