package io.cloudfakes.edge.apigateway.internal.socket;

import io.cloudfakes.edge.apigateway.internal.http.rule.Routes;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Definition;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/** A stage of a WebSocket API, as its connections see it. */
record SocketStage(HttpApi api, Stage stage, Definition definition) {
  /** That of a connection; null when it is gone, or nothing is deployed to it any more. */
  static @Nullable SocketStage of(SocketConnection connection, ApiGatewayState state) {
    HttpApi api = state.http().api(connection.apiId());
    Stage stage = api == null ? null : api.definition().part(Stage.class, connection.stage());
    Definition definition = api == null || stage == null ? null : api.live(stage);
    return api == null || stage == null || definition == null
        ? null
        : new SocketStage(api, stage, definition);
  }

  @Nullable Route route(String key) {
    for (Route route : definition.all(Route.class)) {
      if (route.routeKey().equals(key)) {
        return route;
      }
    }
    return null;
  }

  @Nullable Integration integration(Route route) {
    String id = Routes.integrationId(route);
    return id == null ? null : definition.part(Integration.class, id);
  }

  /** The ARN of a route, as functions' permissions and authorizers' policies name it. */
  String arn(String routeKey) {
    return "arn:aws:execute-api:"
        + api.place().region()
        + ":"
        + api.place().account()
        + ":"
        + api.id()
        + "/"
        + stage.stageName()
        + "/"
        + routeKey;
  }
}
