package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.WebFirewall;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the web ACL of a distribution, if it has one and the world has who keeps it. */
record Firewall(Links links, EdgeDistribution distribution) {
  /** The reply in place of what was asked for; null when the request goes on. */
  @Nullable OriginReply inspect(ViewerRequest request, Place place, CallContext call) {
    String acl = distribution.config().webACLId();
    HttpRequest http = call.http();
    if (acl == null || acl.isEmpty() || http == null) {
      return null;
    }
    WebFirewall firewall = links.find(WebFirewall.class).orElse(null);
    if (firewall == null) {
      return null;
    }
    WebFirewall.Verdict verdict =
        firewall.inspect(
            new WebFirewall.Inspection(
                distribution.arn(),
                acl,
                http,
                request.address(),
                place.country().isEmpty() ? null : place.country()));
    return verdict instanceof WebFirewall.Verdict.Stopped stopped ? reply(stopped.reply()) : null;
  }

  private static OriginReply reply(HttpResponse response) {
    List<Header> lines = new ArrayList<>();
    response.forEachHeader((name, value) -> lines.add(new Header(name, value)));
    return new OriginReply(response.status(), new HeaderLines(lines), response.body());
  }
}
