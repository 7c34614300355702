package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.UpdateCodeSigningConfigRequest;
import software.amazon.awssdk.services.lambda.model.UpdateCodeSigningConfigResponse;

/**
 * Changes a code signing configuration; members that are not given stay.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateCodeSigningConfig.html">UpdateCodeSigningConfig</a>
 */
public final class UpdateCodeSigningConfig
    implements Operation<
        UpdateCodeSigningConfigRequest, UpdateCodeSigningConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of(
          "CodeSigningConfigArn", "Description", "AllowedPublishers", "CodeSigningPolicies");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(UpdateCodeSigningConfigRequest.builder());
  }

  @Override
  public Outcome<UpdateCodeSigningConfigResponse, LambdaState> decide(
      UpdateCodeSigningConfigRequest request, LambdaState state, CallContext call) {
    CodeSigningConfig before = CodeSigningConfigs.required(request.codeSigningConfigArn(), state);
    CodeSigningConfig.Builder after =
        before.toBuilder().lastModified(Configurations.modified(call.now()));
    if (request.description() != null) {
      after.description(request.description());
    }
    if (request.allowedPublishers() != null) {
      after.allowedPublishers(request.allowedPublishers());
    }
    if (request.codeSigningPolicies() != null) {
      after.codeSigningPolicies(CodeSigningConfigs.policies(request.codeSigningPolicies()));
    }
    CodeSigningConfig config = after.build();
    return Outcome.of(
        UpdateCodeSigningConfigResponse.builder().codeSigningConfig(config).build(),
        new LambdaChange.CodeSigningPut(config));
  }
}
