package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.Deployments;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.Snapshot;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.List;
import software.amazon.awssdk.services.apigateway.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.CreateDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.Deployment;

/**
 * Deploys a REST API as it is, to a stage when one is named.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDeployment.html">CreateDeployment</a>
 */
public final class CreateDeployment
    implements Operation<CreateDeploymentRequest, CreateDeploymentResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateDeploymentResponse, ApiGatewayState> decide(
      CreateDeploymentRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Deployments.deployable(held.tree());
    Deployment document =
        Deployment.builder()
            .id(NewIds.six(call, "deployment"))
            .description(request.description())
            .createdDate(call.now().truncatedTo(ChronoUnit.SECONDS))
            .build();
    Snapshot snapshot = new Snapshot(document, held.tree());
    RestApiState api =
        held.api().withDeployments(held.api().deployments().plus(document.id(), snapshot));
    return Outcome.<CreateDeploymentResponse, ApiGatewayState>of(
            Documents.as(CreateDeploymentResponse.class, Deployments.shown(snapshot, List.of())),
            held.with(DeployedStages.after(api, document, request, call)))
        .withStatus(201);
  }
}
