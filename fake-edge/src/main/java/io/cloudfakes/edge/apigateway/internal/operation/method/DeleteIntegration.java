package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteIntegrationRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteIntegrationResponse;

/**
 * Deletes the integration of a method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteIntegration.html">DeleteIntegration</a>
 */
public final class DeleteIntegration
    implements Operation<DeleteIntegrationRequest, DeleteIntegrationResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteIntegrationResponse, ApiGatewayState> decide(
      DeleteIntegrationRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    held.integration(request.resourceId(), request.httpMethod());
    return Outcome.<DeleteIntegrationResponse, ApiGatewayState>of(
            DeleteIntegrationResponse.builder().build(),
            held.withIntegration(request.resourceId(), request.httpMethod(), null))
        .withStatus(204);
  }
}
