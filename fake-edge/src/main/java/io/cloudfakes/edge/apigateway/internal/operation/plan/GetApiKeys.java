package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.ApiKeys;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysRequest;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysResponse;

/**
 * Lists the API keys of the account in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKeys.html">GetApiKeys</a>
 */
public final class GetApiKeys
    implements Operation<GetApiKeysRequest, GetApiKeysResponse, ApiGatewayState> {

  @Override
  public Outcome<GetApiKeysResponse, ApiGatewayState> decide(
      GetApiKeysRequest request, ApiGatewayState state, CallContext call) {
    TreePMap<String, ApiKey> keys = TreePMap.empty();
    for (ApiKey key : state.rest().in(Place.of(call)).keys().values()) {
      if (isAskedFor(key, request)) {
        keys = keys.plus(key.id(), key);
      }
    }
    Paging<ApiKey> page = Paging.of(keys, request.position(), request.limit());
    return Outcome.of(
        GetApiKeysResponse.builder()
            .items(
                page.items().stream()
                    .map(key -> ApiKeys.shown(key, request.includeValues()))
                    .toList())
            .position(page.position())
            .build());
  }

  private static boolean isAskedFor(ApiKey key, GetApiKeysRequest request) {
    String name = request.nameQuery();
    return (name == null || (key.name() != null && key.name().startsWith(name)))
        && (request.customerId() == null || request.customerId().equals(key.customerId()));
  }
}
