package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpSurface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What CloudFront answers to viewers: on the hosts of its distributions, and on their aliases. */
public final class EdgeSurface implements HttpSurface<CloudFrontState> {
  private static final String OWN = ".cloudfront.net";

  @Override
  public boolean owns(String host, CloudFrontState state) {
    if (state.hosts().isEmpty()) {
      return host.endsWith(OWN);
    }
    String plain = Hosts.plain(host);
    return plain.endsWith(OWN) || Hosts.find(plain, state) != null;
  }

  @Override
  public @Nullable HttpAction<CloudFrontState> find(HttpRequest request, CloudFrontState state) {
    return owns(request.host(), state) ? new ViewerCall(request, state) : null;
  }

  @Override
  public List<String> actionNames() {
    return List.of(ViewerCall.NAME);
  }
}
