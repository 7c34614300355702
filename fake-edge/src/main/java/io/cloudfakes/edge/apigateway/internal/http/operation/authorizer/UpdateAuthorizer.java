package io.cloudfakes.edge.apigateway.internal.http.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateAuthorizerRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateAuthorizerResponse;

/**
 * Changes an authorizer: what the request does not name stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers-authorizerid.html">UpdateAuthorizer</a>
 */
public final class UpdateAuthorizer
    implements Operation<UpdateAuthorizerRequest, UpdateAuthorizerResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateAuthorizerResponse, ApiGatewayState> decide(
      UpdateAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Authorizer before = Parts.required(api, Authorizer.class, request.authorizerId());
    Authorizer authorizer =
        Authorizers.checked(api, Documents.merge(request, before.toBuilder()).build());
    return Outcome.of(
        Documents.copy(authorizer, UpdateAuthorizerResponse.builder()).build(),
        Apis.edited(
            api.with(PartKey.of(Authorizer.class, authorizer.authorizerId()), authorizer), call));
  }
}
