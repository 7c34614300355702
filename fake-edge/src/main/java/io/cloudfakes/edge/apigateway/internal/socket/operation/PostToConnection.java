package io.cloudfakes.edge.apigateway.internal.socket.operation;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionResponse;

/**
 * Sends a message to the client of a connection.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">@connections
 *     commands</a>
 */
public final class PostToConnection
    implements Operation<PostToConnectionRequest, PostToConnectionResponse, ApiGatewayState> {
  private static final int LONGEST = 128 * 1024;

  @Override
  public Outcome<PostToConnectionResponse, ApiGatewayState> decide(
      PostToConnectionRequest request, ApiGatewayState state, CallContext call) {
    if (request.data() != null && request.data().asByteArrayUnsafe().length > LONGEST) {
      throw AwsError.of("PayloadTooLargeException", 413, "Message too long").asException();
    }
    SocketConnection connection = Connections.required(request.connectionId(), "POST", state, call);
    Bytes content = request.data() == null ? Bytes.EMPTY : Bytes.wrap(request.data().asByteArray());
    return Outcome.of(
        PostToConnectionResponse.builder().build(),
        new HttpChange.MessagePosted(connection.id(), content, call.now()));
  }
}
