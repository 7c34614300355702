package io.cloudfakes.edge.apigateway.internal.socket;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.http.live.Arrived;
import io.cloudfakes.edge.apigateway.internal.http.live.Target;
import io.cloudfakes.edge.apigateway.internal.http.live.Throttle;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Definition;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.Route;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * A client's handshake: stage, authorizer, limits, {@code $connect}. It is answered with 101, or
 * refused in plain HTTP.
 */
final class ConnectCall implements HttpAction<ApiGatewayState> {
  static final String NAME = "WebSocketConnect";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CONNECT = "$connect";

  private final HttpRequest request;
  private final Target target;
  private final @Nullable SocketStage stage;

  ConnectCall(HttpRequest request, Target target) {
    this.request = request;
    this.target = target;
    Stage shown = target.stage();
    Definition definition = shown == null ? null : target.api().live(shown);
    boolean exact =
        target.segments().isEmpty()
            || (target.segments().size() == 1 && target.segments().get(0).isEmpty());
    this.stage =
        shown == null || definition == null || !exact
            ? null
            : new SocketStage(target.api(), shown, definition);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String resource() {
    return target.resource();
  }

  @Override
  public String region() {
    return target.api().place().region();
  }

  @Override
  public HttpSigning signing() {
    Route route = stage == null ? null : stage.route(CONNECT);
    return route != null && route.authorizationType() == AuthorizationType.AWS_IAM
        ? HttpSigning.REQUEST
        : HttpSigning.NONE;
  }

  @Override
  public HttpOutcome<ApiGatewayState> decide(ApiGatewayState state, CallContext call) {
    return HttpOutcome.of(call.once("answer", () -> answer(call)));
  }

  private HttpResponse answer(CallContext call) {
    if (stage == null || target.isHidden()) {
      return refused(403, "Forbidden");
    }
    if (!"websocket".equalsIgnoreCase(request.header("Upgrade"))) {
      return refused(426, "Upgrade Required");
    }
    String id = call.ids().base62("connection", 15) + "=";
    String agent = request.header("User-Agent");
    SocketConnection connection =
        new SocketConnection(
            id,
            target.api().id(),
            stage.stage().stageName(),
            target.host(),
            call.now(),
            call.now(),
            agent == null ? "" : agent,
            "");
    Route route = stage.route(CONNECT);
    HttpResponse accepted =
        route == null ? new HttpResponse(101) : connected(stage, route, connection, call);
    if (accepted.status() != 101) {
      return accepted;
    }
    String authorizer = accepted.header(AUTHORIZER);
    SocketConnection open =
        authorizer == null ? connection : withAuthorizer(connection, authorizer);
    LiveWorld.of(call).store().commit(List.of(new HttpChange.SocketOpened(open)));
    return accepted
        .remove(AUTHORIZER)
        .set("Connection", "Upgrade")
        .set("Upgrade", "websocket")
        .upgradingTo(new Upgrade(id, request, SocketPeers.of(call.links())));
  }

  /** Notes on an accepted handshake what the authorizer said; never sent. */
  private static final String AUTHORIZER = "authorizer";

  private static SocketConnection withAuthorizer(SocketConnection connection, String said) {
    return new SocketConnection(
        connection.id(),
        connection.apiId(),
        connection.stage(),
        connection.domainName(),
        connection.connectedAt(),
        connection.lastActiveAt(),
        connection.userAgent(),
        said);
  }

  private HttpResponse connected(
      SocketStage at, Route route, SocketConnection connection, CallContext call) {
    ObjectNode event = SocketEvents.connect(connection, request, at.stage().stageVariables(), call);
    for (String parameter : route.requestParameters().keySet()) {
      if (Boolean.TRUE.equals(route.requestParameters().get(parameter).required())
          && isMissing(parameter)) {
        return refused(400, "Missing required request parameters: [" + nameOf(parameter) + "]");
      }
    }
    ConnectVerdict verdict = ConnectVerdict.of(at, route, request, event, call);
    if (verdict.status() != 200) {
      return refused(verdict.status(), verdict.message());
    }
    if (!verdict.context().isEmpty() && event.get("requestContext") instanceof ObjectNode context) {
      context.set("authorizer", verdict.context());
    }
    if (!Throttle.admits(at.api().id(), at.api().place(), at.stage(), CONNECT, call)) {
      return refused(429, "Too Many Requests");
    }
    HttpResponse accepted = new HttpResponse(101);
    if (!verdict.context().isEmpty()) {
      accepted.add(AUTHORIZER, verdict.context().toString());
    }
    if (route.target() == null) {
      return accepted;
    }
    SocketReply reply = SocketBackends.ask(at.integration(route), at, CONNECT, event, call);
    if (reply.isFailure()) {
      return refused(reply.status(), reply.error());
    }
    if (reply.status() / 100 != 2) {
      return new HttpResponse(reply.status()).body(reply.body());
    }
    reply
        .headers()
        .forEach(
            (name, value) -> {
              if (name.equalsIgnoreCase("Sec-WebSocket-Protocol")) {
                accepted.add("Sec-WebSocket-Protocol", value);
              }
            });
    return accepted;
  }

  private static String nameOf(String parameter) {
    return parameter.substring(parameter.lastIndexOf('.') + 1);
  }

  private boolean isMissing(String parameter) {
    return parameter.startsWith("route.request.querystring.")
        ? !request.query().containsKey(nameOf(parameter))
        : request.header(nameOf(parameter)) == null;
  }

  private static HttpResponse refused(int status, String message) {
    return new HttpResponse(status)
        .add("Content-Type", "application/json")
        .body(Bytes.utf8(JSON.createObjectNode().put("message", message).toString()));
  }

  @Override
  public HttpResponse refusal(AwsError error, ApiGatewayState state, CallContext call) {
    return refused(error.status(), error.status() == 403 ? "Forbidden" : error.message())
        .set("Apigw-Requestid", Arrived.requestId(call));
  }
}
