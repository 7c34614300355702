package io.cloudfakes.edge.apigateway.internal.socket.operation;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.DeleteConnectionResponse;

/**
 * Ends a connection.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">@connections
 *     commands</a>
 */
public final class DeleteConnection
    implements Operation<DeleteConnectionRequest, DeleteConnectionResponse, ApiGatewayState> {
  private static final int GOING_AWAY = 1001;

  @Override
  public Outcome<DeleteConnectionResponse, ApiGatewayState> decide(
      DeleteConnectionRequest request, ApiGatewayState state, CallContext call) {
    SocketConnection connection =
        Connections.required(request.connectionId(), "DELETE", state, call);
    return Outcome.<DeleteConnectionResponse, ApiGatewayState>of(
            DeleteConnectionResponse.builder().build(),
            new HttpChange.SocketClosed(connection, GOING_AWAY, "Going away", false))
        .withStatus(204);
  }
}
