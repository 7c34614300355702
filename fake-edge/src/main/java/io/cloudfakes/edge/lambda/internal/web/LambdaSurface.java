package io.cloudfakes.edge.lambda.internal.web;

import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpSurface;
import org.jspecify.annotations.Nullable;

/** What Lambda answers beside its actions: requests to function URLs, on hosts of their own. */
public final class LambdaSurface implements HttpSurface<LambdaState> {
  private static final String HOSTS = ".lambda-url.";

  @Override
  public boolean owns(String host, LambdaState state) {
    return host.contains(HOSTS);
  }

  @Override
  public @Nullable HttpAction<LambdaState> find(HttpRequest request, LambdaState state) {
    String host = request.host();
    int end = host.indexOf(HOSTS);
    if (end < 0) {
      return null;
    }
    String rest = host.substring(end + HOSTS.length());
    int dot = rest.indexOf('.');
    return new FunctionUrlRequest(
        request, host.substring(0, end), dot < 0 ? rest : rest.substring(0, dot));
  }
}
