package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Cors;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteCorsConfigurationRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteCorsConfigurationResponse;

/**
 * Has an API answer no preflights of browsers any more.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-cors.html">DeleteCorsConfiguration</a>
 */
public final class DeleteCorsConfiguration
    implements Operation<
        DeleteCorsConfigurationRequest, DeleteCorsConfigurationResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteCorsConfigurationResponse, ApiGatewayState> decide(
      DeleteCorsConfigurationRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    HttpApi without =
        api.withDocument(api.document().toBuilder().corsConfiguration((Cors) null).build());
    return Outcome.of(DeleteCorsConfigurationResponse.builder().build(), Apis.edited(without, call))
        .withStatus(204);
  }
}
