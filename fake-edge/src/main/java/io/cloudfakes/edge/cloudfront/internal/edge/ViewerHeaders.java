package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import java.util.Locale;
import java.util.Set;

/** What CloudFront tells of a viewer, where a policy asks for it. */
final class ViewerHeaders {
  private static final int PORT = 54_321;

  private ViewerHeaders() {}

  /** The request with those headers in place of any that the viewer sent itself. */
  static ViewerRequest with(ViewerRequest request, Set<String> wanted, Place place) {
    if (wanted.isEmpty()) {
      return request;
    }
    HeaderLines headers = request.headers().without(wanted.toArray(String[]::new));
    for (String name : wanted) {
      String value = value(name.toLowerCase(Locale.ROOT), request, place);
      if (!value.isEmpty()) {
        headers = headers.plus(name, value);
      }
    }
    return request.withHeaders(headers);
  }

  /** "" for what is not known. */
  private static String value(String name, ViewerRequest request, Place place) {
    String agent = request.headers().first("User-Agent");
    String device = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "cloudfront-viewer-country" -> place.country();
      case "cloudfront-viewer-country-name" ->
          place.country().isEmpty()
              ? ""
              : new Locale.Builder()
                  .setRegion(place.country())
                  .build()
                  .getDisplayCountry(Locale.ENGLISH);
      case "cloudfront-viewer-country-region" -> place.region();
      case "cloudfront-viewer-city" -> place.city();
      case "cloudfront-viewer-address" -> request.address() + ":" + PORT;
      case "cloudfront-viewer-http-version" -> "1.1";
      case "cloudfront-viewer-tls" ->
          request.scheme().equals("https") ? "TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake" : "";
      case "cloudfront-forwarded-proto" -> request.scheme();
      case "cloudfront-is-mobile-viewer" -> "" + isMobile(device);
      case "cloudfront-is-tablet-viewer" -> "" + isTablet(device);
      case "cloudfront-is-smarttv-viewer" -> "" + isTelevision(device);
      case "cloudfront-is-desktop-viewer" ->
          "" + !(isMobile(device) || isTablet(device) || isTelevision(device));
      case "cloudfront-is-ios-viewer" ->
          "" + (device.contains("iphone") || device.contains("ipad"));
      case "cloudfront-is-android-viewer" -> "" + device.contains("android");
      default -> "";
    };
  }

  private static boolean isTablet(String agent) {
    return agent.contains("ipad")
        || agent.contains("tablet")
        || (agent.contains("android") && !agent.contains("mobile") && !isTelevision(agent));
  }

  private static boolean isMobile(String agent) {
    return !isTablet(agent) && (agent.contains("mobile") || agent.contains("iphone"));
  }

  private static boolean isTelevision(String agent) {
    return agent.contains("smart-tv") || agent.contains("smarttv") || agent.contains("appletv");
  }
}
