package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.ApiKeys;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetApiKeyRequest;
import software.amazon.awssdk.services.apigateway.model.GetApiKeyResponse;

/**
 * Gives an API key.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKey.html">GetApiKey</a>
 */
public final class GetApiKey
    implements Operation<GetApiKeyRequest, GetApiKeyResponse, ApiGatewayState> {

  @Override
  public Outcome<GetApiKeyResponse, ApiGatewayState> decide(
      GetApiKeyRequest request, ApiGatewayState state, CallContext call) {
    RestRegion region = state.rest().in(Place.of(call));
    return Outcome.of(
        Documents.as(
            GetApiKeyResponse.class,
            ApiKeys.shown(ApiKeys.required(region, request.apiKey()), request.includeValue())));
  }
}
