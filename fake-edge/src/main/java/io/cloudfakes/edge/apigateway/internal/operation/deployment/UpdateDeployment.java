package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.Deployments;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Snapshot;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.UpdateDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateDeploymentResponse;

/**
 * Changes the description of a deployment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDeployment.html">UpdateDeployment</a>
 */
public final class UpdateDeployment
    implements Operation<UpdateDeploymentRequest, UpdateDeploymentResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateDeploymentResponse, ApiGatewayState> decide(
      UpdateDeploymentRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Snapshot before = Deployments.required(held.api(), request.deploymentId());
    Deployment after = Patches.DEPLOYMENT.apply(before.document(), request.patchOperations());
    TreePMap<String, Snapshot> all =
        held.api().deployments().plus(after.id(), before.withDocument(after));
    return Outcome.<UpdateDeploymentResponse, ApiGatewayState>of(
        Documents.as(UpdateDeploymentResponse.class, after),
        held.with(held.api().withDeployments(all)));
  }
}
