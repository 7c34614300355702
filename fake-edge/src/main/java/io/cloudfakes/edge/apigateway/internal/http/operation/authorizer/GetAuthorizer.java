package io.cloudfakes.edge.apigateway.internal.http.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.GetAuthorizerRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetAuthorizerResponse;

/**
 * Gives an authorizer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers-authorizerid.html">GetAuthorizer</a>
 */
public final class GetAuthorizer
    implements Operation<GetAuthorizerRequest, GetAuthorizerResponse, ApiGatewayState> {
  @Override
  public Outcome<GetAuthorizerResponse, ApiGatewayState> decide(
      GetAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Authorizer authorizer = Parts.required(api, Authorizer.class, request.authorizerId());
    return Outcome.of(Documents.copy(authorizer, GetAuthorizerResponse.builder()).build());
  }
}
