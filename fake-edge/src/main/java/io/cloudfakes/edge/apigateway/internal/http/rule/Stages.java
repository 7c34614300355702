package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.CreateStageRequest;
import software.amazon.awssdk.services.apigatewayv2.model.Deployment;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.RouteSettings;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateStageRequest;

/** What is asked of a stage. */
public final class Stages {
  private Stages() {}

  /** A stage with what AWS fills in. */
  static Stage.Builder empty(HttpApi api, String name, CallContext call) {
    return Stage.builder()
        .stageName(name)
        .autoDeploy(false)
        .defaultRouteSettings(usual(api))
        .routeSettings(Map.of())
        .stageVariables(Map.of())
        .createdDate(call.now())
        .lastUpdatedDate(call.now());
  }

  private static RouteSettings usual(HttpApi api) {
    RouteSettings.Builder settings = RouteSettings.builder().detailedMetricsEnabled(false);
    return api.isWebSocket()
        ? settings.dataTraceEnabled(false).loggingLevel("OFF").build()
        : settings.build();
  }

  /**
   * The stage a request asks for.
   *
   * @throws io.cloudfakes.AwsErrorException when the API cannot have it
   */
  public static Stage made(HttpApi api, CreateStageRequest request, CallContext call) {
    String name = request.stageName();
    boolean isDefault = name != null && name.equals("$default");
    if (name == null || (isDefault ? api.isWebSocket() : !name.matches("[a-zA-Z0-9_-]{1,128}"))) {
      throw HttpErrors.badRequest("Stage name only allows a-zA-Z0-9_- or $default for HTTP APIs")
          .asException();
    }
    if (api.definition().part(Stage.class, name) != null) {
      throw HttpErrors.conflict("Stage already exists").asException();
    }
    Stage stage = Documents.merge(request, empty(api, name, call)).build();
    return checked(api, stage, request.defaultRouteSettings(), null, request.deploymentId());
  }

  /**
   * The stage after what a request changes of it.
   *
   * @throws io.cloudfakes.AwsErrorException when the API cannot have it
   */
  public static Stage changed(
      HttpApi api, Stage before, UpdateStageRequest request, CallContext call) {
    Stage stage = Documents.merge(request, before.toBuilder()).lastUpdatedDate(call.now()).build();
    Stage kept =
        stage.toBuilder()
            .routeSettings(merged(before.routeSettings(), request.routeSettings()))
            .build();
    return checked(api, kept, request.defaultRouteSettings(), before, request.deploymentId());
  }

  /** The API with the stage, which has deployed if it does so by itself. */
  public static HttpApi with(HttpApi api, Stage stage, CallContext call) {
    return Boolean.TRUE.equals(stage.autoDeploy())
        ? AutoDeploy.of(api, stage, call)
        : AutoDeploy.withStage(api, stage);
  }

  private static Stage checked(
      HttpApi api,
      Stage stage,
      @Nullable RouteSettings asked,
      @Nullable Stage before,
      @Nullable String deployment) {
    RouteSettings settings =
        asked == null
            ? stage.defaultRouteSettings()
            : Documents.copy(
                    asked,
                    (before == null ? usual(api) : before.defaultRouteSettings()).toBuilder())
                .build();
    requireSettings(api, settings);
    for (Map.Entry<String, RouteSettings> route : stage.routeSettings().entrySet()) {
      requireRoute(api, route.getKey());
      requireSettings(api, route.getValue());
    }
    if (deployment != null) {
      requireManual(stage);
      Parts.required(api, Deployment.class, deployment);
    }
    if (stage.clientCertificateId() != null && !api.isWebSocket()) {
      throw HttpErrors.notForHttp("ClientCertificateId").asException();
    }
    if (stage.accessLogSettings() != null && api.isWebSocket()) {
      throw HttpErrors.notModelled("access logs of WebSocket APIs (member AccessLogSettings)")
          .asException();
    }
    if (stage.accessLogSettings() != null
        && (stage.accessLogSettings().destinationArn() == null
            || stage.accessLogSettings().format() == null)) {
      throw HttpErrors.badRequest(
              "Both destination ARN and format are required for access log settings")
          .asException();
    }
    return stage.toBuilder().defaultRouteSettings(settings).build();
  }

  private static void requireRoute(HttpApi api, String key) {
    for (Route route : api.definition().all(Route.class)) {
      if (route.routeKey().equals(key)) {
        return;
      }
    }
    throw HttpErrors.notFound(
            "Unable to find Route by key " + key + " within the provided RouteSettings")
        .asException();
  }

  private static void requireSettings(HttpApi api, RouteSettings settings) {
    if (!api.isWebSocket()
        && (Boolean.TRUE.equals(settings.dataTraceEnabled())
            || settings.loggingLevelAsString() != null)) {
      throw HttpErrors.badRequest("Execution logs are not supported on protocolType HTTP")
          .asException();
    }
    Integer burst = settings.throttlingBurstLimit();
    Double rate = settings.throttlingRateLimit();
    if ((burst != null && burst < 0) || (rate != null && rate < 0)) {
      throw HttpErrors.badRequest("Throttling limits should not be negative").asException();
    }
  }

  private static Map<String, RouteSettings> merged(
      Map<String, RouteSettings> before, Map<String, RouteSettings> asked) {
    Map<String, RouteSettings> all = new TreeMap<>(before);
    asked.forEach(
        (key, settings) -> {
          RouteSettings old = all.get(key);
          all.put(key, old == null ? settings : Documents.copy(settings, old.toBuilder()).build());
        });
    return all;
  }

  /**
   * That the stage shows the deployments it is told to.
   *
   * @throws io.cloudfakes.AwsErrorException when it deploys by itself
   */
  public static void requireManual(Stage stage) {
    if (Boolean.TRUE.equals(stage.autoDeploy())) {
      throw HttpErrors.badRequest("Deployment ID cannot be set on a stage with auto-deploy enabled")
          .asException();
    }
  }

  /**
   * That no stage shows a deployment.
   *
   * @throws io.cloudfakes.AwsErrorException when one does
   */
  public static void requireNotShown(HttpApi api, String deployment) {
    for (Stage stage : api.definition().all(Stage.class)) {
      if (deployment.equals(stage.deploymentId())) {
        throw HttpErrors.badRequest(
                "Active stages pointing to this deployment must be moved or deleted")
            .asException();
      }
    }
  }
}
