package io.cloudfakes.edge.apigateway.internal.socket.operation;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;

/**
 * Says since when a connection is there, and who is at its other end.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">@connections
 *     commands</a>
 */
public final class GetConnection
    implements Operation<GetConnectionRequest, GetConnectionResponse, ApiGatewayState> {
  @Override
  public Outcome<GetConnectionResponse, ApiGatewayState> decide(
      GetConnectionRequest request, ApiGatewayState state, CallContext call) {
    SocketConnection connection = Connections.required(request.connectionId(), "GET", state, call);
    return Outcome.of(
        GetConnectionResponse.builder()
            .connectedAt(connection.connectedAt())
            .lastActiveAt(connection.lastActiveAt())
            .identity(i -> i.sourceIp("127.0.0.1").userAgent(connection.userAgent()))
            .build());
  }
}
