package io.cloudfakes.edge.apigateway.internal.operation.deployment;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.Stages;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.Stage;

/** What a new deployment does to the stage it is made for. */
final class DeployedStages {
  private static final String INVALID = "Invalid deployment content specified.";

  private DeployedStages() {}

  static RestApiState after(
      RestApiState api, Deployment deployment, CreateDeploymentRequest request, CallContext call) {
    String name = request.stageName();
    LiveStage before = name == null ? null : api.stages().get(name);
    if (request.canarySettings() != null) {
      return canary(api, before, name, deployment, request, call);
    }
    if (name == null || name.isEmpty()) {
      return api;
    }
    Instant now = call.now().truncatedTo(ChronoUnit.SECONDS);
    Stage asked =
        before == null
            ? Stage.builder().stageName(Stages.name(name)).createdDate(now).build()
            : before.document();
    Stage.Builder stage = asked.toBuilder().deploymentId(deployment.id()).lastUpdatedDate(now);
    if (request.stageDescription() != null) {
      stage.description(request.stageDescription());
    }
    if (request.cacheClusterEnabled() != null) {
      stage.cacheClusterEnabled(request.cacheClusterEnabled());
    }
    if (request.cacheClusterSize() != null) {
      stage.cacheClusterSize(request.cacheClusterSize());
    }
    if (request.tracingEnabled() != null) {
      stage.tracingEnabled(request.tracingEnabled());
    }
    if (!request.variables().isEmpty()) {
      stage.variables(request.variables());
    }
    Stage completed = Stages.completed(stage.build(), api);
    return api.withStage(before == null ? LiveStage.of(completed) : before.withDocument(completed));
  }

  private static RestApiState canary(
      RestApiState api,
      @Nullable LiveStage stage,
      @Nullable String name,
      Deployment deployment,
      CreateDeploymentRequest request,
      CallContext call) {
    if (name == null || name.isEmpty()) {
      throw RestErrors.badRequest(
          INVALID
              + "Non null and non empty stageName must be provided for canary deployment. Provided"
              + " value is "
              + name);
    }
    if (stage == null) {
      throw RestErrors.badRequest(
          INVALID
              + "Stage "
              + name
              + " must already be created before making a canary release deployment");
    }
    CanarySettings settings =
        Documents.as(CanarySettings.class, request.canarySettings()).toBuilder()
            .deploymentId(deployment.id())
            .build();
    Stage after =
        stage.document().toBuilder()
            .canarySettings(settings)
            .lastUpdatedDate(call.now().truncatedTo(ChronoUnit.SECONDS))
            .build();
    return api.withStage(stage.withDocument(Stages.completed(after, api)));
  }
}
