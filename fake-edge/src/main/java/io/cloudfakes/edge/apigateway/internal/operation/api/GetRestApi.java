package io.cloudfakes.edge.apigateway.internal.operation.api;

import io.cloudfakes.edge.apigateway.internal.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApiResponse;

/**
 * Gives a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApi.html">GetRestApi</a>
 */
public final class GetRestApi
    implements Operation<GetRestApiRequest, GetRestApiResponse, ApiGatewayState> {

  @Override
  public Outcome<GetRestApiResponse, ApiGatewayState> decide(
      GetRestApiRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(Documents.as(GetRestApiResponse.class, Apis.shown(held.tree().document())));
  }
}
