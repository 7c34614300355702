package io.cloudfakes.edge.apigateway.internal.http.operation.api;

import io.cloudfakes.edge.apigateway.internal.http.rule.ApiDocuments;
import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewApis;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateApiRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateApiResponse;

/**
 * Changes an API: what the request does not name stays.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html">UpdateApi</a>
 */
public final class UpdateApi
    implements Operation<UpdateApiRequest, UpdateApiResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateApiResponse, ApiGatewayState> decide(
      UpdateApiRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    HttpApi changed =
        NewApis.retargeted(
            api.withDocument(
                ApiDocuments.checked(Documents.merge(request, api.document().toBuilder()).build())),
            request,
            call);
    return Outcome.of(
        Documents.copy(changed.document(), UpdateApiResponse.builder()).build(),
        Apis.edited(changed, call));
  }
}
