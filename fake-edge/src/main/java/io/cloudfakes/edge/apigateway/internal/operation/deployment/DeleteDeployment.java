package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.Deployments;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.DeleteDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteDeploymentResponse;

/**
 * Deletes a deployment that no stage shows.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDeployment.html">DeleteDeployment</a>
 */
public final class DeleteDeployment
    implements Operation<DeleteDeploymentRequest, DeleteDeploymentResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteDeploymentResponse, ApiGatewayState> decide(
      DeleteDeploymentRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    String id = Deployments.required(held.api(), request.deploymentId()).document().id();
    for (LiveStage stage : held.api().stages().values()) {
      CanarySettings canary = stage.document().canarySettings();
      if (id.equals(stage.document().deploymentId())
          || (canary != null && id.equals(canary.deploymentId()))) {
        throw RestErrors.badRequest(
            "Active stages pointing to this deployment must be moved or deleted");
      }
    }
    return Outcome.<DeleteDeploymentResponse, ApiGatewayState>of(
            DeleteDeploymentResponse.builder().build(),
            held.with(held.api().withDeployments(held.api().deployments().minus(id))))
        .withStatus(202);
  }
}
