package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetIntegrationResponseRequest;
import software.amazon.awssdk.services.apigateway.model.GetIntegrationResponseResponse;

/**
 * Gives a response of an integration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegrationResponse.html">GetIntegrationResponse</a>
 */
public final class GetIntegrationResponse
    implements Operation<
        GetIntegrationResponseRequest, GetIntegrationResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<GetIntegrationResponseResponse, ApiGatewayState> decide(
      GetIntegrationResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetIntegrationResponseResponse.class,
            Integrations.response(
                held.integration(request.resourceId(), request.httpMethod()),
                request.statusCode())));
  }
}
