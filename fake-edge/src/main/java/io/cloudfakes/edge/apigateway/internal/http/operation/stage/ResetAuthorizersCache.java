package io.cloudfakes.edge.apigateway.internal.http.operation.stage;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.ResetAuthorizersCacheRequest;
import software.amazon.awssdk.services.apigatewayv2.model.ResetAuthorizersCacheResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Forgets what the authorizers of a stage answered.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename-cache-authorizers.html">ResetAuthorizersCache</a>
 */
public final class ResetAuthorizersCache
    implements Operation<
        ResetAuthorizersCacheRequest, ResetAuthorizersCacheResponse, ApiGatewayState> {
  @Override
  public Outcome<ResetAuthorizersCacheResponse, ApiGatewayState> decide(
      ResetAuthorizersCacheRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Stage.class, request.stageName());
    return Outcome.<ResetAuthorizersCacheResponse, ApiGatewayState>of(
            ResetAuthorizersCacheResponse.builder().build(),
            new HttpChange.AnswersForgotten(api.id(), request.stageName()))
        .withStatus(204);
  }
}
