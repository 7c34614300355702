package io.cloudfakes.edge.apigateway.internal.http.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.Deployment;
import software.amazon.awssdk.services.apigatewayv2.model.GetDeploymentRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetDeploymentResponse;

/**
 * Gives a deployment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments-deploymentid.html">GetDeployment</a>
 */
public final class GetDeployment
    implements Operation<GetDeploymentRequest, GetDeploymentResponse, ApiGatewayState> {
  @Override
  public Outcome<GetDeploymentResponse, ApiGatewayState> decide(
      GetDeploymentRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Deployment deployment = Parts.required(api, Deployment.class, request.deploymentId());
    return Outcome.of(Documents.copy(deployment, GetDeploymentResponse.builder()).build());
  }
}
