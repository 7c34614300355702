package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What CloudFront tells of a viewer, where a policy asks for it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html">Add
 *     CloudFront request headers</a>
 */
final class ViewerHeaders {
  static final int PORT = 54_321;
  static final String HTTP_VERSION = "1.1";
  static final String TLS_VERSION = "TLSv1.3";
  static final String TLS_CIPHER = "TLS_AES_128_GCM_SHA256";

  /** The guide: beyond that many characters the names of headers are cut off. */
  private static final int MOST_OF_ORDER = 7_680;

  private ViewerHeaders() {}

  /** The request with those headers in place of any that the viewer sent itself. */
  static ViewerRequest with(ViewerRequest request, Set<String> wanted, Place place) {
    if (wanted.isEmpty()) {
      return request;
    }
    HeaderLines headers = request.headers().without(wanted.toArray(String[]::new));
    ViewerRequest sent = request.withHeaders(headers);
    for (String name : wanted) {
      String value = value(name.toLowerCase(Locale.ROOT), sent, place);
      if (!value.isEmpty()) {
        headers = headers.plus(name, Percent.encodedBeyondAscii(value));
      }
    }
    return request.withHeaders(headers);
  }

  /** "" for what is not known. */
  private static String value(String name, ViewerRequest request, Place place) {
    boolean secure = request.scheme().equals("https");
    return switch (name) {
      case "cloudfront-viewer-country" -> place.country();
      case "cloudfront-viewer-country-name" -> countryName(place.country());
      case "cloudfront-viewer-country-region" -> place.region();
      case "cloudfront-viewer-city" -> place.city();
      case "cloudfront-viewer-metro-code" ->
          place.country().equals("US") ? place.details().getOrDefault(name, "") : "";
      case "cloudfront-viewer-address" -> request.address() + ":" + PORT;
      case "cloudfront-viewer-http-version" -> HTTP_VERSION;
      case "cloudfront-viewer-tls" ->
          secure ? TLS_VERSION + ":" + TLS_CIPHER + ":fullHandshake" : "";
      case "cloudfront-viewer-ja3-fingerprint", "cloudfront-viewer-ja4-fingerprint" ->
          secure ? place.details().getOrDefault(name, "") : "";
      case "cloudfront-viewer-header-order" -> order(request.headers());
      case "cloudfront-viewer-header-count" -> "" + request.headers().lines().size();
      case "cloudfront-forwarded-proto" -> request.scheme();
      default -> device(name, request, place);
    };
  }

  private static String device(String name, ViewerRequest request, Place place) {
    String agent = request.headers().first("User-Agent");
    Device device = new Device(agent == null ? "" : agent.toLowerCase(Locale.ROOT));
    return switch (name) {
      case "cloudfront-is-mobile-viewer" -> "" + device.isMobile();
      case "cloudfront-is-tablet-viewer" -> "" + device.isTablet();
      case "cloudfront-is-smarttv-viewer" -> "" + device.isTelevision();
      case "cloudfront-is-desktop-viewer" -> "" + device.isDesktop();
      case "cloudfront-is-ios-viewer" -> "" + device.isApple();
      case "cloudfront-is-android-viewer" -> "" + device.isAndroid();
      default -> place.details().getOrDefault(name, "");
    };
  }

  private static String countryName(String country) {
    return country.isEmpty()
        ? ""
        : new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
  }

  private static String order(HeaderLines headers) {
    StringJoiner names = new StringJoiner(":");
    for (Header line : headers.lines()) {
      names.add(line.name());
    }
    String order = names.toString();
    return order.length() > MOST_OF_ORDER ? order.substring(0, MOST_OF_ORDER) : order;
  }
}
