package io.cloudfakes.edge.apigateway.internal.operation.api;

import io.cloudfakes.edge.apigateway.internal.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetRestApisRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApisResponse;

/**
 * Lists the REST APIs of the account in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html">GetRestApis</a>
 */
public final class GetRestApis
    implements Operation<GetRestApisRequest, GetRestApisResponse, ApiGatewayState> {

  @Override
  public Outcome<GetRestApisResponse, ApiGatewayState> decide(
      GetRestApisRequest request, ApiGatewayState state, CallContext call) {
    Paging<RestApiState> page =
        Paging.of(state.rest().in(Place.of(call)).apis(), request.position(), request.limit());
    return Outcome.of(
        GetRestApisResponse.builder()
            .items(page.items().stream().map(a -> Apis.shown(a.tree().document())).toList())
            .position(page.position())
            .build());
  }
}
