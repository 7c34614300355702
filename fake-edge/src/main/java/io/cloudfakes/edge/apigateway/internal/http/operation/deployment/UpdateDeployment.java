package io.cloudfakes.edge.apigateway.internal.http.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Deployment;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateDeploymentRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateDeploymentResponse;

/**
 * Changes what is said of a deployment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments-deploymentid.html">UpdateDeployment</a>
 */
public final class UpdateDeployment
    implements Operation<UpdateDeploymentRequest, UpdateDeploymentResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateDeploymentResponse, ApiGatewayState> decide(
      UpdateDeploymentRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Deployment before = Parts.required(api, Deployment.class, request.deploymentId());
    Deployment deployment = Documents.merge(request, before.toBuilder()).build();
    return Outcome.of(
        Documents.copy(deployment, UpdateDeploymentResponse.builder()).build(),
        Apis.put(api.with(PartKey.of(Deployment.class, deployment.deploymentId()), deployment)));
  }
}
