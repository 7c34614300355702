package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetStageRequest;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;

/**
 * Gives a stage.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetStage.html">GetStage</a>
 */
public final class GetStage
    implements Operation<GetStageRequest, GetStageResponse, ApiGatewayState> {

  @Override
  public Outcome<GetStageResponse, ApiGatewayState> decide(
      GetStageRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(GetStageResponse.class, held.stage(request.stageName()).document()));
  }
}
