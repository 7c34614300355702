package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.AsnMatchStatement;
import software.amazon.awssdk.services.wafv2.model.ForwardedIPConfig;
import software.amazon.awssdk.services.wafv2.model.GeoMatchStatement;

/**
 * Matches by where a request is from and from whose network: by its connection, or by the first
 * address in a header.
 */
final class Whereabouts {
  private Whereabouts() {}

  /** Labels the request with its country and region, whether or not it matches. */
  static boolean matches(GeoMatchStatement geo, InspectedRequest request) {
    ForwardedIPConfig forwarded = geo.forwardedIPConfig();
    Found found = find(forwarded, request);
    Network network = found.network();
    if (network == null) {
      return found.fallback();
    }
    String prefix = forwarded == null ? "awswaf:clientip:geo:" : "awswaf:forwardedip:geo:";
    request.label(prefix + "country:" + network.country());
    request.label(prefix + "region:" + network.country() + "-" + network.region());
    return geo.countryCodesAsStrings().contains(network.country());
  }

  static boolean matches(AsnMatchStatement asn, InspectedRequest request) {
    Found found = find(asn.forwardedIPConfig(), request);
    return found.network() == null
        ? found.fallback()
        : asn.asnList().contains(found.network().asn());
  }

  /**
   * What is known of the address that counts; null in its place when there is none or no valid one.
   *
   * @param fallback what the statement says of a request without a valid address
   */
  record Found(@Nullable Network network, boolean fallback) {}

  static Found find(@Nullable ForwardedIPConfig config, InspectedRequest request) {
    if (config == null) {
      return new Found(request.client(), false);
    }
    List<String> addresses = ClientAddress.forwarded(request, config.headerName());
    // Without the header the statement is not applied at all.
    if (addresses.isEmpty()) {
      return new Found(null, false);
    }
    String first = addresses.get(0);
    if (!ClientAddress.isAddress(first)) {
      return new Found(null, config.fallbackBehaviorAsString().equals("MATCH"));
    }
    return new Found(
        first.equals(request.inspection().clientIp()) ? request.client() : request.network(first),
        false);
  }
}
