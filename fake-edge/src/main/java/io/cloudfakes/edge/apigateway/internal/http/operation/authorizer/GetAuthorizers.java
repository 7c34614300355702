package io.cloudfakes.edge.apigateway.internal.http.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.GetAuthorizersRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetAuthorizersResponse;

/**
 * Lists the authorizers of an API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers.html">GetAuthorizers</a>
 */
public final class GetAuthorizers
    implements Operation<GetAuthorizersRequest, GetAuthorizersResponse, ApiGatewayState> {
  @Override
  public Outcome<GetAuthorizersResponse, ApiGatewayState> decide(
      GetAuthorizersRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Paging<Authorizer> page =
        Paging.of(
            api.definition().all(Authorizer.class),
            Authorizer::authorizerId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetAuthorizersResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
