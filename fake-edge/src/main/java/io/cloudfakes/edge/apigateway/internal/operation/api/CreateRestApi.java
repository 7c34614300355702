package io.cloudfakes.edge.apigateway.internal.operation.api;

import io.cloudfakes.edge.apigateway.internal.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CreateRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.CreateRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/**
 * Makes a REST API, empty or as another one is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRestApi.html">CreateRestApi</a>
 */
public final class CreateRestApi
    implements Operation<CreateRestApiRequest, CreateRestApiResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateRestApiResponse, ApiGatewayState> decide(
      CreateRestApiRequest request, ApiGatewayState state, CallContext call) {
    RestApi api = Apis.created(Documents.as(RestApi.class, request), call);
    RestApiTree tree =
        request.cloneFrom() == null
            ? Apis.empty(api, call)
            : Clones.of(HeldApi.required(request.cloneFrom(), state, call).tree(), api, call);
    return Outcome.<CreateRestApiResponse, ApiGatewayState>of(
            Documents.as(CreateRestApiResponse.class, Apis.shown(api)),
            new RestChange.ApiPut(Place.of(call), RestApiState.of(tree)))
        .withStatus(201);
  }
}
