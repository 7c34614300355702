package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewApis;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiResponse;

/**
 * Makes an API, with all it needs to answer at once when a target is given.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html">CreateApi</a>
 */
public final class CreateApi
    implements Operation<CreateApiRequest, CreateApiResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateApiResponse, ApiGatewayState> decide(
      CreateApiRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = NewApis.made(request, call);
    return Outcome.of(
            Documents.copy(api.document(), CreateApiResponse.builder()).build(), Apis.put(api))
        .withStatus(201);
  }
}
