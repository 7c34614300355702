package io.cloudfakes.edge.apigateway.internal.operation.resource;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.rule.Resources;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetResourcesRequest;
import software.amazon.awssdk.services.apigateway.model.GetResourcesResponse;
import software.amazon.awssdk.services.apigateway.model.Resource;

/**
 * Lists the resources of a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html">GetResources</a>
 */
public final class GetResources
    implements Operation<GetResourcesRequest, GetResourcesResponse, ApiGatewayState> {

  @Override
  public Outcome<GetResourcesResponse, ApiGatewayState> decide(
      GetResourcesRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Paging<Resource> page = Paging.of(held.tree().resources(), request.position(), request.limit());
    return Outcome.of(
        GetResourcesResponse.builder()
            .items(page.items().stream().map(r -> Resources.shown(r, request.embed())).toList())
            .position(page.position())
            .build());
  }
}
