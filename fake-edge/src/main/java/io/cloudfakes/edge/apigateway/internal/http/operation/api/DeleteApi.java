package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Mappings;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteApiRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteApiResponse;

/**
 * Takes an API away, with all that it has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html">DeleteApi</a>
 */
public final class DeleteApi
    implements Operation<DeleteApiRequest, DeleteApiResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteApiResponse, ApiGatewayState> decide(
      DeleteApiRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Mappings.requireNone(api, state);
    return Outcome.<DeleteApiResponse, ApiGatewayState>of(
            DeleteApiResponse.builder().build(), new HttpChange.ApiDeleted(api.id()))
        .withStatus(204);
  }
}
