package io.cloudfakes.edge.apigateway.internal.http.operation.authorizer;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Authorizers;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.CreateAuthorizerRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateAuthorizerResponse;

/**
 * Makes an authorizer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers.html">CreateAuthorizer</a>
 */
public final class CreateAuthorizer
    implements Operation<CreateAuthorizerRequest, CreateAuthorizerResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateAuthorizerResponse, ApiGatewayState> decide(
      CreateAuthorizerRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Authorizer authorizer =
        Authorizers.checked(
            api,
            Documents.copy(request, Authorizer.builder())
                .authorizerId(NewIds.part("authorizer", call))
                .build());
    return Outcome.of(
            Documents.copy(authorizer, CreateAuthorizerResponse.builder()).build(),
            Apis.edited(
                api.with(PartKey.of(Authorizer.class, authorizer.authorizerId()), authorizer),
                call))
        .withStatus(201);
  }
}
