package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.PartKey;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiRequest;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateApiRequest;

/** Making APIs, also those that are given a target and answer at once. */
public final class NewApis {
  private NewApis() {}

  /**
   * The API a request asks for.
   *
   * @throws io.cloudfakes.AwsErrorException when there can be no such API
   */
  public static HttpApi made(CreateApiRequest request, CallContext call) {
    HttpApi api = empty(Documents.copy(request, Api.builder()).build(), call);
    if (request.target() == null) {
      requireTarget(request.routeKey(), request.credentialsArn());
      return api;
    }
    if (api.isWebSocket()) {
      throw HttpErrors.notForWebSocket("Target").asException();
    }
    String key = request.routeKey() == null ? RouteKey.DEFAULT : request.routeKey();
    return quick(api, request.target(), key, request.credentialsArn(), call);
  }

  /** An API of that document, without parts. */
  public static HttpApi empty(Api asked, CallContext call) {
    Api checked = ApiDocuments.checked(asked);
    String id = NewIds.api(call);
    return HttpApi.of(
        Place.of(call),
        checked.toBuilder()
            .apiId(id)
            .apiEndpoint(
                (checked.protocolTypeAsString().equals("WEBSOCKET") ? "wss://" : "https://")
                    + id
                    + ".execute-api."
                    + call.region()
                    + ".amazonaws.com")
            .createdDate(call.now())
            .build());
  }

  private static void requireTarget(@Nullable String routeKey, @Nullable String credentials) {
    if (routeKey != null || credentials != null) {
      throw HttpErrors.badRequest("Target is required for quick create").asException();
    }
  }

  private static HttpApi quick(
      HttpApi api, String target, String key, @Nullable String credentials, CallContext call) {
    Integration integration =
        Integrations.checked(
            api,
            of(target, credentials)
                .integrationId(NewIds.part("integration", call))
                .apiGatewayManaged(true)
                .build());
    HttpApi with =
        api.with(PartKey.of(Integration.class, integration.integrationId()), integration);
    Route route =
        Routes.checked(
            with,
            Route.builder()
                .routeId(NewIds.part("route", call))
                .routeKey(key)
                .target("integrations/" + integration.integrationId())
                .apiGatewayManaged(true)
                .build());
    Stage stage =
        Stages.empty(with, "$default", call).autoDeploy(true).apiGatewayManaged(true).build();
    return AutoDeploy.of(with.with(PartKey.of(Route.class, route.routeId()), route), stage, call);
  }

  private static Integration.Builder of(String target, @Nullable String credentials) {
    boolean function = target.startsWith("arn:");
    Integration.Builder integration =
        Integration.builder()
            .integrationType(function ? IntegrationType.AWS_PROXY : IntegrationType.HTTP_PROXY)
            .integrationUri(target)
            .payloadFormatVersion(function ? "2.0" : "1.0")
            .credentialsArn(credentials);
    return function ? integration : integration.integrationMethod("ANY");
  }

  /**
   * The API after what a change says of the route and the integration that were made with it.
   *
   * @throws io.cloudfakes.AwsErrorException when they were not
   */
  public static HttpApi retargeted(HttpApi api, UpdateApiRequest request, CallContext call) {
    if (request.target() == null
        && request.routeKey() == null
        && request.credentialsArn() == null) {
      return api;
    }
    Route route = managedRoute(api);
    String integrationId = Routes.integrationId(route);
    Integration before =
        integrationId == null ? null : api.definition().part(Integration.class, integrationId);
    if (before == null) {
      throw notQuick();
    }
    Integration.Builder integration =
        request.target() == null
            ? before.toBuilder()
            : of(request.target(), before.credentialsArn())
                .integrationId(before.integrationId())
                .apiGatewayManaged(true);
    if (request.credentialsArn() != null) {
      integration.credentialsArn(request.credentialsArn());
    }
    Route.Builder changed = route.toBuilder();
    if (request.routeKey() != null) {
      changed.routeKey(request.routeKey());
    }
    return api.with(
            PartKey.of(Integration.class, before.integrationId()),
            Integrations.checked(api, integration.build()))
        .with(PartKey.of(Route.class, route.routeId()), Routes.checked(api, changed.build()));
  }

  private static Route managedRoute(HttpApi api) {
    for (Route route : api.definition().all(Route.class)) {
      if (Boolean.TRUE.equals(route.apiGatewayManaged())) {
        return route;
      }
    }
    throw notQuick();
  }

  private static RuntimeException notQuick() {
    return HttpErrors.badRequest(
            "Target, RouteKey and CredentialsArn can be updated for quick create APIs only")
        .asException();
  }
}
