package io.cloudfakes.edge.cloudfront.internal.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginCustomHeader;

/**
 * The headers that a distribution adds to requests to an origin.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html#add-origin-custom-headers-denylist">Custom
 *     headers that CloudFront can't add to origin requests</a>
 */
final class OriginHeaders {
  private static final int MOST = 30;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_VALUE = 1_783;
  private static final int LONGEST_OF_ALL = 10_240;

  private static final Set<String> OWN =
      new TreeSet<>(
          List.of(
              "cache-control",
              "connection",
              "content-length",
              "cookie",
              "host",
              "if-match",
              "if-modified-since",
              "if-none-match",
              "if-range",
              "if-unmodified-since",
              "max-forwards",
              "pragma",
              "proxy-authorization",
              "proxy-connection",
              "range",
              "request-range",
              "te",
              "trailer",
              "transfer-encoding",
              "upgrade",
              "via",
              "x-real-ip"));

  private OriginHeaders() {}

  /** Refuses headers that CloudFront keeps to itself, and more or longer ones than it adds. */
  static void require(Origin origin) {
    if (origin.customHeaders() == null) {
      return;
    }
    List<OriginCustomHeader> headers = origin.customHeaders().items();
    if (headers.size() > MOST) {
      throw CloudFrontErrors.error(
          "TooManyOriginCustomHeaders", "Your request contains too many origin custom headers.");
    }
    int length = 0;
    for (OriginCustomHeader header : headers) {
      String name = header.headerName();
      length += name.length() + header.headerValue().length();
      if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1," + LONGEST_NAME + "}") || isOwn(name)) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter HeaderName contains a header that cannot be added: " + name);
      }
      if (header.headerValue().length() > LONGEST_VALUE || length > LONGEST_OF_ALL) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter HeaderValue is too long, or all custom headers together are: " + name);
      }
    }
  }

  private static boolean isOwn(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return OWN.contains(lower) || lower.startsWith("x-amz-") || lower.startsWith("x-edge-");
  }
}
