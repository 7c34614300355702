package io.cloudfakes.edge.apigateway.internal.socket.operation;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.http.live.Target;
import io.cloudfakes.edge.apigateway.internal.socket.SocketPeers;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import io.cloudfakes.edge.apigateway.internal.state.SocketConnection;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding the connection that a call of the management API is for. */
final class Connections {
  private Connections() {}

  /**
   * The connection, which is open.
   *
   * @throws io.cloudfakes.AwsErrorException when the caller may not, or it is not open any more
   */
  static SocketConnection required(
      String id, String method, ApiGatewayState state, CallContext call) {
    SocketConnection connection = state.http().sockets().get(id);
    requireAllowed(id, method, connection, state, call);
    if (connection == null
        || !isOfHost(connection, state, call)
        || !SocketPeers.of(call.links()).isOpen(id)) {
      throw AwsError.of("GoneException", 410, "").asException();
    }
    return connection;
  }

  private static boolean isOfHost(
      SocketConnection connection, ApiGatewayState state, CallContext call) {
    HttpRequest http = call.http();
    if (http == null) {
      return true;
    }
    int connections = http.path().indexOf("/@connections/");
    String path = connections < 0 ? http.path() : http.path().substring(0, connections);
    Target target = Target.of(http.host(), path, state);
    if (target == null) {
      // The library's own clients have no API in their host; ids are unique in a world.
      return !http.host().contains(Target.HOSTS);
    }
    return target.api().id().equals(connection.apiId())
        && target.stage() != null
        && target.stage().stageName().equals(connection.stage());
  }

  private static void requireAllowed(
      String id,
      String method,
      @Nullable SocketConnection connection,
      ApiGatewayState state,
      CallContext call) {
    HttpApi api = connection == null ? null : state.http().api(connection.apiId());
    String arn =
        "arn:aws:execute-api:"
            + call.region()
            + ":"
            + (api == null ? call.account() : api.place().account())
            + ":"
            + (connection == null ? "*" : connection.apiId() + "/" + connection.stage())
            + "/"
            + method
            + "/@connections/"
            + id;
    boolean stranger = api != null && !api.place().account().equals(call.account());
    if (call.caller().isAnonymous()
        || stranger
        || !PolicyEvaluation.identity(
                new AccessRequest(
                    call.caller(), "execute-api:ManageConnections", arn, key -> List.of()))
            .allowed()) {
      throw AwsError.of("ForbiddenException", 403, "Forbidden").asException();
    }
  }
}
