package io.cloudfakes.edge.apigateway.internal.http.operation.stage;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetStageRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetStageResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Gives a stage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html">GetStage</a>
 */
public final class GetStage
    implements Operation<GetStageRequest, GetStageResponse, ApiGatewayState> {
  @Override
  public Outcome<GetStageResponse, ApiGatewayState> decide(
      GetStageRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Stage stage = Parts.required(api, Stage.class, request.stageName());
    return Outcome.of(Documents.copy(stage, GetStageResponse.builder()).build());
  }
}
