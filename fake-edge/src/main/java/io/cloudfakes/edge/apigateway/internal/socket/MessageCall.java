package io.cloudfakes.edge.apigateway.internal.socket;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.http.live.Arrived;
import io.cloudfakes.edge.apigateway.internal.http.live.Throttle;
import io.cloudfakes.edge.apigateway.internal.http.rule.RouteKey;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.RouteResponse;

/** One message of a client: the route it selects, its backend, and the answer if there is one. */
final class MessageCall implements HttpAction<ApiGatewayState> {
  static final String NAME = "WebSocketMessage";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SocketMessage message;

  MessageCall(SocketMessage message) {
    this.message = message;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String resource() {
    return message.connectionId();
  }

  @Override
  public HttpSigning signing() {
    return HttpSigning.NONE;
  }

  @Override
  public HttpOutcome<ApiGatewayState> decide(ApiGatewayState state, CallContext call) {
    return HttpOutcome.of(call.once("answer", () -> answer(state, call)));
  }

  private HttpResponse answer(ApiGatewayState state, CallContext call) {
    SocketConnection connection = state.http().sockets().get(message.connectionId());
    SocketStage stage = connection == null ? null : SocketStage.of(connection, state);
    if (connection == null || stage == null) {
      return told("Forbidden", call);
    }
    LiveWorld.of(call)
        .store()
        .commit(List.of(new HttpChange.MessageCame(connection.id(), call.now())));
    Route route = route(stage);
    if (route == null) {
      return told("Forbidden", call);
    }
    if (!Throttle.admits(
        stage.api().id(), stage.api().place(), stage.stage(), route.routeKey(), call)) {
      return told("Too Many Requests", call);
    }
    ObjectNode event =
        SocketEvents.message(
            connection, route.routeKey(), message, stage.stage().stageVariables(), call);
    SocketReply reply =
        SocketBackends.ask(stage.integration(route), stage, route.routeKey(), event, call);
    if (reply.isFailure()) {
      return told(reply.error(), call);
    }
    boolean answers =
        route.routeResponseSelectionExpression() != null
            && !stage.definition().all(RouteResponse.class, route.routeId()).isEmpty();
    return new HttpResponse(200).body(answers ? reply.body() : Bytes.EMPTY);
  }

  private @Nullable Route route(SocketStage stage) {
    String key =
        RouteSelection.key(stage.definition().api().routeSelectionExpression(), message.body());
    Route route = key.equals("$connect") || key.equals("$disconnect") ? null : stage.route(key);
    return route == null ? stage.route(RouteKey.DEFAULT) : route;
  }

  /** What a client is sent when its message is not handled. */
  private HttpResponse told(String what, CallContext call) {
    return new HttpResponse(200)
        .body(
            Bytes.utf8(
                JSON.createObjectNode()
                    .put("message", what)
                    .put("connectionId", message.connectionId())
                    .put("requestId", Arrived.requestId(call))
                    .toString()));
  }
}
