package io.cloudfakes.edge.apigateway.internal.http.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Deployment;
import software.amazon.awssdk.services.apigatewayv2.model.GetDeploymentsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetDeploymentsResponse;

/**
 * Lists the deployments of an API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments.html">GetDeployments</a>
 */
public final class GetDeployments
    implements Operation<GetDeploymentsRequest, GetDeploymentsResponse, ApiGatewayState> {
  @Override
  public Outcome<GetDeploymentsResponse, ApiGatewayState> decide(
      GetDeploymentsRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Paging<Deployment> page =
        Paging.of(
            api.definition().all(Deployment.class),
            Deployment::deploymentId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetDeploymentsResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
