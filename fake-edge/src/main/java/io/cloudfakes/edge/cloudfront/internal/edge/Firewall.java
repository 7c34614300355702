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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** Asks the web ACL of a distribution, if it has one and the world has who keeps it. */
record Firewall(Links links, EdgeDistribution distribution) {
  /**
   * What comes of a request.
   *
   * @param request with the headers that the web ACL adds to it
   * @param stopped the reply in place of what was asked for; null when the request goes on
   * @param own whether the web ACL says what that is: no custom error page takes its place
   */
  record Inspected(ViewerRequest request, @Nullable OriginReply stopped, boolean own) {
    private static Inspected on(ViewerRequest request) {
      return new Inspected(request, null, false);
    }
  }

  /** Holds a request against the web ACL that the edges know of. */
  Inspected inspect(ViewerRequest request, Place place, EdgeIds ids, CallContext call) {
    DistributionConfig deployed = distribution.deployed();
    String acl = deployed == null ? null : deployed.webACLId();
    HttpRequest http = call.http();
    if (acl == null || acl.isEmpty() || http == null) {
      return Inspected.on(request);
    }
    WebFirewall firewall = links.find(WebFirewall.class).orElse(null);
    if (firewall == null) {
      return Inspected.on(request);
    }
    WebFirewall.Verdict verdict =
        firewall.inspect(
            new WebFirewall.Inspection(
                distribution.arn(),
                acl,
                http,
                request.address(),
                place.country().isEmpty() ? null : place.country(),
                ids.requestId()));
    if (verdict instanceof WebFirewall.Verdict.Stopped stopped) {
      return new Inspected(
          request, stopped.own() ? reply(stopped.reply()) : blocked(ids), stopped.own());
    }
    HeaderLines lines = request.headers();
    for (Map.Entry<String, String> one :
        ((WebFirewall.Verdict.Allowed) verdict).inserted().entrySet()) {
      lines = lines.with(one.getKey(), one.getValue());
    }
    return Inspected.on(request.withHeaders(lines));
  }

  private static OriginReply blocked(EdgeIds ids) {
    return ErrorPages.page(
        403,
        "Request blocked.",
        "We can't connect to the server for this app or website at this time. There might be too"
            + " much traffic or a configuration error. Try again later, or contact the app or"
            + " website owner.",
        ids);
  }

  private static OriginReply reply(HttpResponse response) {
    List<Header> lines = new ArrayList<>();
    response.forEachHeader((name, value) -> lines.add(new Header(name, value)));
    return new OriginReply(response.status(), new HeaderLines(lines), response.body());
  }
}
