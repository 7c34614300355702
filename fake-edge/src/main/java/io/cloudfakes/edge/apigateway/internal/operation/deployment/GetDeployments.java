package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Snapshot;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsResponse;

/**
 * Lists the deployments of a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployments.html">GetDeployments</a>
 */
public final class GetDeployments
    implements Operation<GetDeploymentsRequest, GetDeploymentsResponse, ApiGatewayState> {

  @Override
  public Outcome<GetDeploymentsResponse, ApiGatewayState> decide(
      GetDeploymentsRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Paging<Snapshot> page =
        Paging.of(held.api().deployments(), request.position(), request.limit());
    return Outcome.of(
        GetDeploymentsResponse.builder()
            .items(page.items().stream().map(Snapshot::document).toList())
            .position(page.position())
            .build());
  }
}
