package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.edge.apigateway.internal.http.live.HttpApiCall;
import io.cloudfakes.edge.apigateway.internal.http.live.Target;
import io.cloudfakes.edge.apigateway.internal.live.RestSurface;
import io.cloudfakes.edge.apigateway.internal.socket.SocketSurface;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpSurface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What HTTP APIs answer: requests to their stages, by their own hosts and by custom domains. */
final class HttpApiSurface implements HttpSurface<ApiGatewayState> {
  private static final String CONNECTIONS = "/@connections/";
  private static final RestSurface REST = new RestSurface();

  /** What an API of its kind, or of both, is behind; not the management API. */
  @Override
  public boolean owns(HttpRequest request, ApiGatewayState state) {
    return SocketSurface.onConnection(request) != null
        || (owns(request.host(), state) && !request.path().contains(CONNECTIONS));
  }

  @Override
  public boolean owns(String host, ApiGatewayState state) {
    int end = host.indexOf(Target.HOSTS);
    return end > 0
        ? state.http().api(host.substring(0, end)) != null
        : Target.isDomain(host, state) && !REST.owns(host, state);
  }

  @Override
  public @Nullable HttpAction<ApiGatewayState> find(HttpRequest request, ApiGatewayState state) {
    HttpAction<ApiGatewayState> onConnection = SocketSurface.onConnection(request);
    if (onConnection != null) {
      return onConnection;
    }
    if (!owns(request, state)) {
      return null;
    }
    Target target = Target.of(request.host(), request.path(), state);
    if (target == null) {
      return REST.request(request);
    }
    return target.api().isWebSocket()
        ? SocketSurface.handshake(request, target)
        : new HttpApiCall(request, target);
  }

  @Override
  public List<String> actionNames() {
    List<String> names = new ArrayList<>(SocketSurface.actionNames());
    names.add(HttpApiCall.NAME);
    return names;
  }
}
