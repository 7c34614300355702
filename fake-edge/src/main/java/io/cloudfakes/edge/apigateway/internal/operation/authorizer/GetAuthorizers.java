package io.cloudfakes.edge.apigateway.internal.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.GetAuthorizersRequest;
import software.amazon.awssdk.services.apigateway.model.GetAuthorizersResponse;

/**
 * Lists the authorizers of a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizers.html">GetAuthorizers</a>
 */
public final class GetAuthorizers
    implements Operation<GetAuthorizersRequest, GetAuthorizersResponse, ApiGatewayState> {

  @Override
  public Outcome<GetAuthorizersResponse, ApiGatewayState> decide(
      GetAuthorizersRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Paging<Authorizer> page =
        Paging.of(held.tree().authorizers(), request.position(), request.limit());
    return Outcome.of(
        GetAuthorizersResponse.builder().items(page.items()).position(page.position()).build());
  }
}
