package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.Deployments;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentResponse;

/**
 * Gives a deployment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDeployment.html">GetDeployment</a>
 */
public final class GetDeployment
    implements Operation<GetDeploymentRequest, GetDeploymentResponse, ApiGatewayState> {

  @Override
  public Outcome<GetDeploymentResponse, ApiGatewayState> decide(
      GetDeploymentRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetDeploymentResponse.class,
            Deployments.shown(
                Deployments.required(held.api(), request.deploymentId()), request.embed())));
  }
}
