package io.cloudfakes.edge.apigateway.internal.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetAuthorizerRequest;
import software.amazon.awssdk.services.apigateway.model.GetAuthorizerResponse;

/**
 * Gives an authorizer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizer.html">GetAuthorizer</a>
 */
public final class GetAuthorizer
    implements Operation<GetAuthorizerRequest, GetAuthorizerResponse, ApiGatewayState> {

  @Override
  public Outcome<GetAuthorizerResponse, ApiGatewayState> decide(
      GetAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetAuthorizerResponse.class,
            Authorizers.required(held.tree(), request.authorizerId())));
  }
}
