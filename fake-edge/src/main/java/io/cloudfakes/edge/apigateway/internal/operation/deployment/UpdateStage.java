package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.StagePatch;
import io.cloudfakes.edge.apigateway.internal.rule.Stages;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.apigateway.model.Stage;
import software.amazon.awssdk.services.apigateway.model.UpdateStageRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateStageResponse;

/**
 * Changes a stage by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html">UpdateStage</a>
 */
public final class UpdateStage
    implements Operation<UpdateStageRequest, UpdateStageResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateStageResponse, ApiGatewayState> decide(
      UpdateStageRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    LiveStage before = held.stage(request.stageName());
    Stage patched = StagePatch.TABLE.apply(before.document(), request.patchOperations());
    String certificate = patched.clientCertificateId();
    if (certificate != null
        && !certificate.isEmpty()
        && !state.rest().in(held.place()).certificates().containsKey(certificate)) {
      throw RestErrors.badRequest("Invalid client certificate ID specified");
    }
    Stage after =
        Stages.completed(
            patched.toBuilder().lastUpdatedDate(call.now().truncatedTo(ChronoUnit.SECONDS)).build(),
            held.api());
    return Outcome.<UpdateStageResponse, ApiGatewayState>of(
        Documents.as(UpdateStageResponse.class, after), held.with(before.withDocument(after)));
  }
}
