package io.cloudfakes.edge.apigateway.internal.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.http.rule.FunctionArn;
import io.cloudfakes.edge.apigateway.internal.http.rule.Integrations;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.FunctionCall;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.WebSocketPeer;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.List;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** What clients are sent, and what {@code $disconnect} hears. */
public final class SocketDeliveries implements EventSource<ApiGatewayState> {
  @Override
  public List<Delivery> events(
      Change<ApiGatewayState> change,
      ApiGatewayState before,
      ApiGatewayState after,
      CallContext call) {
    if (change instanceof HttpChange.MessagePosted posted) {
      return List.of(new ToClient(posted.connectionId(), posted.content()));
    }
    if (change instanceof HttpChange.SocketClosed closed) {
      return List.of(ending(closed, after, call));
    }
    return List.of();
  }

  private static Delivery ending(
      HttpChange.SocketClosed closed, ApiGatewayState state, CallContext call) {
    SocketConnection connection = closed.connection();
    SocketStage stage = SocketStage.of(connection, state);
    Route route = stage == null ? null : stage.route("$disconnect");
    Integration integration = route == null || stage == null ? null : stage.integration(route);
    if (stage == null
        || integration == null
        || integration.integrationType() != IntegrationType.AWS_PROXY) {
      return new End(closed, "", Bytes.EMPTY, "");
    }
    String arn =
        FunctionArn.of(
            Integrations.resolved(integration.integrationUri(), stage.stage().stageVariables()));
    ObjectNode event =
        SocketEvents.disconnect(
            connection, closed.code(), closed.reason(), stage.stage().stageVariables(), call);
    return new End(
        closed, arn == null ? "" : arn, Bytes.utf8(event.toString()), stage.arn("$disconnect"));
  }

  /** A message on its way to a client. */
  record ToClient(String connectionId, Bytes message) implements Delivery {
    @Override
    public String describe() {
      return "apigateway: message to connection " + connectionId;
    }

    @Override
    public String target() {
      return connectionId;
    }

    @Override
    public void deliver(Links links) {
      WebSocketPeer peer = SocketPeers.of(links).open(connectionId);
      if (peer != null) {
        peer.send(message, true);
      }
    }
  }

  /** A connection has ended: the client is told unless it knows, and so is the function. */
  record End(HttpChange.SocketClosed closed, String functionArn, Bytes message, String source)
      implements Delivery {
    @Override
    public String describe() {
      return "apigateway: end of connection " + closed.connection().id();
    }

    @Override
    public String target() {
      return functionArn;
    }

    @Override
    public void deliver(Links links) {
      WebSocketPeer peer = SocketPeers.of(links).remove(closed.connection().id());
      if (peer != null && !closed.byClient()) {
        peer.close(closed.code(), closed.reason());
      }
      if (!functionArn.isEmpty()) {
        links
            .find(FunctionTarget.class)
            .ifPresent(
                functions ->
                    functions.call(
                        new FunctionCall(
                            functionArn, message, "apigateway.amazonaws.com", source)));
      }
    }
  }
}
