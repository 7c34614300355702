package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetCodeSigningConfigRequest;
import software.amazon.awssdk.services.lambda.model.GetCodeSigningConfigResponse;

/**
 * Describes a code signing configuration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetCodeSigningConfig.html">GetCodeSigningConfig</a>
 */
public final class GetCodeSigningConfig
    implements Operation<GetCodeSigningConfigRequest, GetCodeSigningConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("CodeSigningConfigArn");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetCodeSigningConfigRequest.builder());
  }

  @Override
  public Outcome<GetCodeSigningConfigResponse, LambdaState> decide(
      GetCodeSigningConfigRequest request, LambdaState state, CallContext call) {
    return Outcome.of(
        GetCodeSigningConfigResponse.builder()
            .codeSigningConfig(CodeSigningConfigs.required(request.codeSigningConfigArn(), state))
            .build());
  }
}
