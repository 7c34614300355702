package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.service.CallContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyServerTimingHeadersConfig;

/**
 * The header {@code Server-Timing}: how an answer was come by, for who looks at it in a browser.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html#server-timing-header">Server-Timing
 *     header</a>
 */
final class ServerTiming {
  private static final String NAME = "Server-Timing";

  private ServerTiming() {}

  /** Of every hundred answers as many as the policy says, and each that the viewer asks it of. */
  static boolean isWanted(
      ResponseHeadersPolicyConfig policy, ViewerRequest request, CallContext call) {
    ResponseHeadersPolicyServerTimingHeadersConfig timing = policy.serverTimingHeadersConfig();
    if (timing == null || !timing.enabled()) {
      return false;
    }
    Double rate = timing.samplingRate();
    return (rate != null && call.ids().fraction("server timing") * 100 < rate) || isAsked(request);
  }

  private static boolean isAsked(ViewerRequest request) {
    String pragma = request.headers().joined("Pragma");
    if (pragma != null) {
      for (String one : pragma.split(",", -1)) {
        if (one.trim().equalsIgnoreCase("server-timing")) {
          return true;
        }
      }
    }
    return false;
  }

  /** With what the origin says of itself, if it was asked for this very answer. */
  static HeaderLines on(HeaderLines headers, Served served, EdgeIds ids, Duration taken) {
    Trace.Fetch fetch = served.result() == CacheResult.HIT ? null : ids.trace().fetch();
    boolean refreshed = served.result() == CacheResult.REFRESH_HIT;
    String hit = fetch == null ? hitLayer(served, ids.trace()) : "";
    List<String> metrics = new ArrayList<>();
    if (!hit.isEmpty()) {
      metrics.add("cdn-cache-hit");
    } else if (refreshed) {
      metrics.add("cdn-cache-refresh");
    } else if (fetch != null) {
      metrics.add(described("cdn-upstream-layer", layer(fetch.location())));
      // Connections of a world take no time.
      metrics.add("cdn-upstream-dns;dur=0");
      metrics.add("cdn-upstream-connect;dur=0");
      metrics.add("cdn-upstream-fbl;dur=" + fetch.taken().toMillis());
      metrics.add("cdn-cache-miss");
    }
    metrics.add(described("cdn-pop", ids.location()));
    metrics.add(described("cdn-rid", ids.requestId()));
    if (!hit.isEmpty()) {
      metrics.add(described("cdn-hit-layer", hit));
    }
    metrics.add("cdn-downstream-fbl;dur=" + taken.toMillis());
    String origins = fetch == null || refreshed ? null : headers.joined(NAME);
    if (origins != null) {
      metrics.add(origins);
    }
    return headers.with(NAME, String.join(",", metrics));
  }

  /** Which cache had it, when no origin was asked; "" for an answer of CloudFront's own. */
  private static String hitLayer(Served served, Trace trace) {
    if (served.result() == CacheResult.HIT || served.age() != null) {
      return "EDGE";
    }
    return served.result() != CacheResult.MISS
        ? ""
        : trace.detail() == Trace.Detail.ORIGIN_SHIELD_HIT ? "Origin Shield" : "REC";
  }

  private static String layer(String location) {
    return Tiers.isShield(location) ? "Origin Shield" : Tiers.isRegional(location) ? "REC" : "EDGE";
  }

  private static String described(String metric, String value) {
    return metric + ";desc=\"" + value + "\"";
  }
}
