package io.cloudfakes.edge.apigateway.internal.live.access;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.live.call.RequestHeaders;
import io.cloudfakes.link.WebFirewall;
import io.cloudfakes.link.WebFirewall.Verdict;
import io.cloudfakes.protocol.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What the web ACL of a stage says of a request, where the world has a firewall. */
public final class Firewall {
  private Firewall() {}

  /**
   * The reply the web ACL has for a request it stops; null when it lets it pass.
   *
   * @throws RefusedException when it stops it without a reply of its own
   */
  public static @Nullable HttpResponse stops(Exchange exchange) {
    WebFirewall firewall = exchange.call().links().find(WebFirewall.class).orElse(null);
    if (firewall == null) {
      return null;
    }
    String stage =
        exchange
            .address()
            .place()
            .arn(
                "/restapis/"
                    + exchange.address().api().id()
                    + "/stages/"
                    + exchange.stage().stageName());
    Verdict verdict =
        firewall.inspect(
            new WebFirewall.Inspection(
                stage,
                null,
                exchange.http(),
                RequestHeaders.SOURCE_IP,
                null,
                String.valueOf(exchange.context().at("extendedRequestId"))));
    if (verdict instanceof Verdict.Allowed allowed) {
      allowed.inserted().forEach(exchange.headers()::insert);
      return null;
    }
    Verdict.Stopped stopped = (Verdict.Stopped) verdict;
    if (!stopped.own()) {
      throw RefusedException.filtered();
    }
    return stopped.reply();
  }
}
