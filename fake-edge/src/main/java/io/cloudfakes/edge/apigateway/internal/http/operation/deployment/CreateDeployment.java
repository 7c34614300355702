package io.cloudfakes.edge.apigateway.internal.http.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.http.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.http.rule.AutoDeploy;
import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.Parts;
import io.cloudfakes.edge.apigateway.internal.http.rule.Stages;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateDeploymentResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Deployment;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * Keeps an API as it is now for stages to show, and has one stage show it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-deployments.html">CreateDeployment</a>
 */
public final class CreateDeployment
    implements Operation<CreateDeploymentRequest, CreateDeploymentResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateDeploymentResponse, ApiGatewayState> decide(
      CreateDeploymentRequest request, ApiGatewayState state, CallContext call) {
    HttpApi api = Apis.required(request.apiId(), state, call);
    Deployment made = AutoDeploy.deployment(api, call, "deployment", request.description(), false);
    HttpApi deployed = AutoDeploy.withDeployment(api, made);
    String name = request.stageName();
    if (name != null) {
      Stage stage = Parts.required(api, Stage.class, name);
      Stages.requireManual(stage);
      deployed =
          AutoDeploy.withStage(
              deployed,
              stage.toBuilder()
                  .deploymentId(made.deploymentId())
                  .lastUpdatedDate(call.now())
                  .build());
    }
    return Outcome.of(
            Documents.copy(made, CreateDeploymentResponse.builder()).build(), Apis.put(deployed))
        .withStatus(201);
  }
}
