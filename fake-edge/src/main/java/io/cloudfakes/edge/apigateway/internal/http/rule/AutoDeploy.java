package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.apigatewayv2.model.Deployment;
import software.amazon.awssdk.services.apigatewayv2.model.DeploymentStatus;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/** Deployments: an API as it is now, kept for stages to show. */
public final class AutoDeploy {
  private static final String NO_ROUTE = "At least one route is required before deploying the Api.";

  private AutoDeploy() {}

  /** The API after every stage that deploys by itself did. */
  public static HttpApi all(HttpApi api, CallContext call) {
    HttpApi after = api;
    for (Stage stage : api.definition().all(Stage.class)) {
      if (Boolean.TRUE.equals(stage.autoDeploy())) {
        after = of(after, stage, call);
      }
    }
    return after;
  }

  /** The API after that stage deployed by itself. */
  public static HttpApi of(HttpApi api, Stage stage, CallContext call) {
    if (api.definition().all(Route.class).isEmpty()) {
      return withStage(
          api,
          stage.toBuilder()
              .lastDeploymentStatusMessage("Deployment attempt failed: " + NO_ROUTE)
              .lastUpdatedDate(call.now())
              .build());
    }
    Deployment made =
        deployment(
            api,
            call,
            "deployment of " + stage.stageName(),
            "Automatic deployment triggered by changes to the Api configuration",
            true);
    return withStage(
        withDeployment(api, made),
        stage.toBuilder()
            .deploymentId(made.deploymentId())
            .lastDeploymentStatusMessage(
                "Successfully deployed stage with deployment ID '" + made.deploymentId() + "'")
            .lastUpdatedDate(call.now())
            .build());
  }

  /**
   * A new deployment.
   *
   * @param purpose tells the deployments of one call apart
   * @throws io.cloudfakes.AwsErrorException when the API has no routes
   */
  public static Deployment deployment(
      HttpApi api, CallContext call, String purpose, String description, boolean automatic) {
    if (api.definition().all(Route.class).isEmpty()) {
      throw HttpErrors.badRequest(NO_ROUTE).asException();
    }
    return Deployment.builder()
        .deploymentId(NewIds.part(purpose, call))
        .autoDeployed(automatic)
        .createdDate(call.now())
        .deploymentStatus(DeploymentStatus.DEPLOYED)
        .description(description)
        .build();
  }

  /** The API with a deployment of what it is now. */
  public static HttpApi withDeployment(HttpApi api, Deployment made) {
    return api.with(PartKey.of(Deployment.class, made.deploymentId()), made)
        .deploying(made.deploymentId());
  }

  /** The API with a stage put in place of the one of that name. */
  public static HttpApi withStage(HttpApi api, Stage stage) {
    return api.with(PartKey.of(Stage.class, stage.stageName()), stage);
  }
}
