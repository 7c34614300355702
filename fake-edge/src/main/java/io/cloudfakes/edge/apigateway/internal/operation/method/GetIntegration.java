package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetIntegrationRequest;
import software.amazon.awssdk.services.apigateway.model.GetIntegrationResponse;

/**
 * Gives the integration of a method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegration.html">GetIntegration</a>
 */
public final class GetIntegration
    implements Operation<GetIntegrationRequest, GetIntegrationResponse, ApiGatewayState> {

  @Override
  public Outcome<GetIntegrationResponse, ApiGatewayState> decide(
      GetIntegrationRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetIntegrationResponse.class,
            held.integration(request.resourceId(), request.httpMethod())));
  }
}
