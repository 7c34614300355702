package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpSurface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What HTTP APIs answer: requests to their stages, by their own hosts and by custom domains. */
public final class HttpApiSurface implements HttpSurface<ApiGatewayState> {
  @Override
  public boolean owns(String host, ApiGatewayState state) {
    return host.contains(Target.HOSTS) || Target.isDomain(host, state);
  }

  @Override
  public @Nullable HttpAction<ApiGatewayState> find(HttpRequest request, ApiGatewayState state) {
    Target target = Target.of(request.host(), request.path(), state);
    return target == null || target.api().isWebSocket() ? null : new HttpApiCall(request, target);
  }

  @Override
  public List<String> actionNames() {
    return List.of(HttpApiCall.NAME);
  }
}
