package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.ApiKeys;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.UpdateApiKeyRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateApiKeyResponse;

/**
 * Changes an API key by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateApiKey.html">UpdateApiKey</a>
 */
public final class UpdateApiKey
    implements Operation<UpdateApiKeyRequest, UpdateApiKeyResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateApiKeyResponse, ApiGatewayState> decide(
      UpdateApiKeyRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    ApiKey before = ApiKeys.required(region, request.apiKey());
    ApiKey after =
        ApiKeys.checked(ApiKeys.PATCH.apply(before, request.patchOperations())).toBuilder()
            .lastUpdatedDate(call.now().truncatedTo(ChronoUnit.SECONDS))
            .build();
    return Outcome.<UpdateApiKeyResponse, ApiGatewayState>of(
        Documents.as(UpdateApiKeyResponse.class, ApiKeys.shown(after, false)),
        new RestChange.KeyPut(place, after.id(), after));
  }
}
