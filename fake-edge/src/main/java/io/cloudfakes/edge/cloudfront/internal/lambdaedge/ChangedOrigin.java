package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudfront.model.CustomOriginConfig;

/**
 * The fields of an origin that a function returned. Those that it left as they were need no looking
 * at: the distribution's configuration has its own rules.
 *
 * @param shown missing when the function made an origin of the other kind
 */
record ChangedOrigin(JsonNode returned, JsonNode shown) {
  private static final Set<String> PROTOCOLS =
      new TreeSet<>(List.of("SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2"));

  /** What CloudFront adds to no request to an origin. */
  private static final Set<String> NEVER_ADDED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    NEVER_ADDED.addAll(
        List.of(
            "Cache-Control",
            "Connection",
            "Content-Length",
            "Cookie",
            "Host",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Max-Forwards",
            "Pragma",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "Range",
            "Request-Range",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "Via",
            "X-Real-IP"));
  }

  private boolean isChanged(String field) {
    return !returned.path(field).equals(shown.path(field));
  }

  private static EdgeFailure wrong(String field) {
    return EdgeFailure.refused("The field " + field + " of the origin is not valid.");
  }

  private String text(String field) {
    JsonNode value = returned.path(field);
    if (!value.isTextual()) {
      throw wrong(field);
    }
    return value.asText();
  }

  private int number(String field, int least, int most) {
    JsonNode value = returned.path(field);
    if (!value.isInt() || (isChanged(field) && (value.asInt() < least || value.asInt() > most))) {
      throw wrong(field);
    }
    return value.asInt();
  }

  /** The name of a server: no address, no port. */
  String domain() {
    String name = text("domainName");
    if (isChanged("domainName")
        && (!name.matches("[A-Za-z0-9_.-]{1,253}") || name.matches("\\d{1,3}(\\.\\d{1,3}){3}"))) {
      throw wrong("domainName");
    }
    return name;
  }

  /** The host of a bucket. */
  String bucket() {
    String name = text("domainName");
    if (isChanged("domainName")
        && !name.matches("[a-z0-9.-]{1,100}\\.s3[a-z0-9.-]*\\.amazonaws\\.com")) {
      throw wrong("domainName");
    }
    if (name.length() > 128) {
      throw wrong("domainName");
    }
    return name;
  }

  String path() {
    String path = text("path");
    if (isChanged("path")
        && !path.isEmpty()
        && (!path.startsWith("/")
            || path.endsWith("/")
            || path.length() > 255
            || !path.matches("[\\x21-\\x7e&&[^\"#<>?\\[\\\\\\]^`{|}]]+"))) {
      throw wrong("path");
    }
    return path;
  }

  /** Whether the bucket is asked as the distribution's origin access identity. */
  boolean isByIdentity() {
    String method = text("authMethod");
    if (method.equals("none")) {
      return false;
    }
    if (!method.equals("origin-access-identity")) {
      throw wrong("authMethod");
    }
    if (returned.path("region").asText().isEmpty()) {
      throw wrong("region");
    }
    return true;
  }

  CustomOriginConfig custom() {
    int port = number("port", 80, 65_535);
    if (isChanged("port") && port != 80 && port != 443 && port < 1_024) {
      throw wrong("port");
    }
    String protocol = text("protocol");
    if (!protocol.equals("http") && !protocol.equals("https")) {
      throw wrong("protocol");
    }
    List<String> protocols = new ArrayList<>();
    for (JsonNode one : returned.path("sslProtocols")) {
      protocols.add(one.asText());
    }
    if (!returned.path("sslProtocols").isArray() || !PROTOCOLS.containsAll(protocols)) {
      throw wrong("sslProtocols");
    }
    return CustomOriginConfig.builder()
        .httpPort(port)
        .httpsPort(port)
        .originProtocolPolicy(protocol + "-only")
        .originReadTimeout(number("readTimeout", 1, 120))
        .originKeepaliveTimeout(number("keepaliveTimeout", 1, 120))
        .originSslProtocols(s -> s.quantity(protocols.size()).itemsWithStrings(protocols))
        .build();
  }

  static boolean isNeverAdded(String header) {
    return NEVER_ADDED.contains(header) || header.toLowerCase(Locale.ROOT).startsWith("x-amz-");
  }

  /** A name stands here or among the request's own headers, and not in both. */
  HeaderLines customHeaders(HeaderLines request) {
    HeaderLines lines = EventHeaders.parse(returned.path("customHeaders"));
    if (!isChanged("customHeaders")) {
      return lines;
    }
    for (Header line : lines.lines()) {
      if (EventHeaders.isDisallowed(line.name()) || isNeverAdded(line.name())) {
        throw EdgeFailure.refused("The function tried to add a blacklisted header.");
      }
      if (request.has(line.name())) {
        throw EdgeFailure.refused(
            "The header " + line.name() + " is both in the request and in the origin.");
      }
    }
    return lines;
  }
}
