package io.cloudfakes.edge.apigateway.internal.http.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteAuthorizerRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteAuthorizerResponse;

/**
 * Takes an authorizer away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers-authorizerid.html">DeleteAuthorizer</a>
 */
public final class DeleteAuthorizer
    implements Operation<DeleteAuthorizerRequest, DeleteAuthorizerResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteAuthorizerResponse, ApiGatewayState> decide(
      DeleteAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Authorizer.class, request.authorizerId());
    Authorizers.requireUnused(api, request.authorizerId());
    return Outcome.of(
            DeleteAuthorizerResponse.builder().build(),
            Apis.edited(api.without(PartKey.of(Authorizer.class, request.authorizerId())), call))
        .withStatus(204);
  }
}
