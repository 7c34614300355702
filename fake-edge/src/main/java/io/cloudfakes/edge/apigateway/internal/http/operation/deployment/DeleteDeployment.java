package io.cloudfakes.edge.apigateway.internal.http.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.http.rule.Stages;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteDeploymentRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteDeploymentResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Deployment;

/**
 * Takes a deployment away that no stage shows.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments-deploymentid.html">DeleteDeployment</a>
 */
public final class DeleteDeployment
    implements Operation<DeleteDeploymentRequest, DeleteDeploymentResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteDeploymentResponse, ApiGatewayState> decide(
      DeleteDeploymentRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Parts.required(api, Deployment.class, request.deploymentId());
    Stages.requireNotShown(api, request.deploymentId());
    return Outcome.of(
            DeleteDeploymentResponse.builder().build(),
            Apis.put(
                api.without(PartKey.of(Deployment.class, request.deploymentId()))
                    .forgetting(request.deploymentId())))
        .withStatus(204);
  }
}
