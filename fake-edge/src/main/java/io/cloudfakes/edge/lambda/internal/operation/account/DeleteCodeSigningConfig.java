package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;
import software.amazon.awssdk.services.lambda.model.DeleteCodeSigningConfigRequest;
import software.amazon.awssdk.services.lambda.model.DeleteCodeSigningConfigResponse;

/**
 * Deletes a code signing configuration that no function has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteCodeSigningConfig.html">DeleteCodeSigningConfig</a>
 */
public final class DeleteCodeSigningConfig
    implements Operation<
        DeleteCodeSigningConfigRequest, DeleteCodeSigningConfigResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("CodeSigningConfigArn");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteCodeSigningConfigRequest.builder());
  }

  @Override
  public Outcome<DeleteCodeSigningConfigResponse, LambdaState> decide(
      DeleteCodeSigningConfigRequest request, LambdaState state, CallContext call) {
    CodeSigningConfig config = CodeSigningConfigs.required(request.codeSigningConfigArn(), state);
    if (!CodeSigningConfigs.functions(config.codeSigningConfigArn(), state).isEmpty()) {
      throw LambdaErrors.conflict(
              "Unable to delete the code signing configuration because one or more functions are"
                  + " using it. Remove the functions from the code signing configuration before"
                  + " deleting.")
          .asException();
    }
    return Outcome.<DeleteCodeSigningConfigResponse, LambdaState>of(
            DeleteCodeSigningConfigResponse.builder().build(),
            new LambdaChange.CodeSigningDeleted(config.codeSigningConfigArn()))
        .withStatus(204);
  }
}
