package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetModelsRequest;
import software.amazon.awssdk.services.apigateway.model.GetModelsResponse;
import software.amazon.awssdk.services.apigateway.model.Model;

/**
 * Lists the models of a REST API.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetModels.html">GetModels</a>
 */
public final class GetModels
    implements Operation<GetModelsRequest, GetModelsResponse, ApiGatewayState> {

  @Override
  public Outcome<GetModelsResponse, ApiGatewayState> decide(
      GetModelsRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Paging<Model> page = Paging.of(held.tree().models(), request.position(), request.limit());
    return Outcome.of(
        GetModelsResponse.builder().items(page.items()).position(page.position()).build());
  }
}
