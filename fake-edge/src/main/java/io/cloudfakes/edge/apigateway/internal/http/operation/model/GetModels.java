package io.cloudfakes.edge.apigateway.internal.http.operation.model;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetModelsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetModelsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Model;

/**
 * Lists the models of an API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-models.html">GetModels</a>
 */
public final class GetModels
    implements Operation<GetModelsRequest, GetModelsResponse, ApiGatewayState> {
  @Override
  public Outcome<GetModelsResponse, ApiGatewayState> decide(
      GetModelsRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Paging<Model> page =
        Paging.of(
            api.definition().all(Model.class),
            Model::modelId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetModelsResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
