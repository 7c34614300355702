package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.lambdaedge.FunctionRules;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CustomOriginConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginCustomHeader;
import software.amazon.awssdk.services.cloudfront.model.S3OriginConfig;

/**
 * What {@code cf.updateRequestOrigin} makes of an origin: what it does not name stays as it is.
 *
 * @param settings as the function gave them
 * @param request the headers that the request goes on with
 */
record UpdatedOrigin(JsonNode settings, HeaderLines request) {
  /** The host of a bucket, in characters. */
  private static final int LONGEST_BUCKET = 128;

  private static final Set<String> KNOWN =
      new TreeSet<>(
          List.of(
              "domainName",
              "originPath",
              "customHeaders",
              "connectionAttempts",
              "originShield",
              "originAccessControlConfig",
              "timeouts",
              "customOriginConfig"));

  /** What AWS has beside them. */
  private static final Set<String> NOT_MODELLED =
      new TreeSet<>(
          List.of(
              "hostHeader",
              "sni",
              "allowedCertificateNames",
              "originOverrides",
              "timeouts.responseCompletionTimeout",
              "customOriginConfig.ipAddressType"));

  OriginPlan of(OriginPlan before) {
    requireKnown(settings, "", KNOWN);
    if (before.origin().vpcOriginConfig() != null) {
      throw new InvalidResultException("updateRequestOrigin cannot update an origin in a VPC");
    }
    Origin.Builder origin = before.origin().toBuilder();
    boolean bucket = before.isBucket();
    if (settings.has("domainName")) {
      String name = text("domainName");
      if (!name.matches("[A-Za-z0-9_.-]{1,253}") || name.matches("[0-9.]+")) {
        throw invalid("domainName");
      }
      bucket = isBucket(name);
      if (bucket && name.length() > LONGEST_BUCKET) {
        throw invalid("domainName");
      }
      origin.domainName(name);
    }
    if (settings.has("originPath")) {
      origin.originPath(path());
    }
    if (settings.has("customHeaders")) {
      List<OriginCustomHeader> headers = headers();
      origin.customHeaders(c -> c.quantity(headers.size()).items(headers));
    }
    if (settings.has("connectionAttempts")) {
      origin.connectionAttempts(number(settings, "connectionAttempts", 1, 3));
    }
    shield(origin);
    JsonNode timeouts = object("timeouts", "readTimeout", "keepAliveTimeout", "connectionTimeout");
    if (timeouts.has("connectionTimeout")) {
      origin.connectionTimeout(number(timeouts, "connectionTimeout", 1, 10));
    }
    if (bucket) {
      bucket(origin, before.origin());
    } else {
      origin.customOriginConfig(custom(before.origin().customOriginConfig(), timeouts));
      origin.s3OriginConfig((S3OriginConfig) null);
    }
    return new OriginPlan(
        origin.build(), control(before.control()), bucket ? before.identity() : null, null);
  }

  private static boolean isBucket(String name) {
    return name.matches("[a-z0-9.-]+\\.s3[.-][a-z0-9.-]*amazonaws\\.com")
        && !name.contains(".s3-website");
  }

  private static InvalidResultException invalid(String setting) {
    return new InvalidResultException("updateRequestOrigin: " + setting + " is not valid");
  }

  private static void requireKnown(JsonNode object, String path, Set<String> known) {
    if (!object.isObject()) {
      throw invalid(path.isEmpty() ? "the object" : path);
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      if (NOT_MODELLED.contains(at)) {
        throw CloudFrontErrors.notModelled("the setting " + at + " of cf.updateRequestOrigin");
      }
      if (!known.contains(field.getKey())) {
        throw invalid(at);
      }
    }
  }

  /** The object of that name with those members; an empty one when it is not given. */
  private JsonNode object(String name, String... members) {
    JsonNode given = settings.path(name);
    if (given.isMissingNode()) {
      return FunctionEvents.JSON.createObjectNode();
    }
    requireKnown(given, name, new TreeSet<>(List.of(members)));
    return given;
  }

  private String text(String name) {
    JsonNode value = settings.path(name);
    if (!value.isTextual()) {
      throw invalid(name);
    }
    return value.asText();
  }

  private static int number(JsonNode in, String name, int least, int most) {
    JsonNode value = in.path(name);
    if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
      throw invalid(name);
    }
    return value.asInt();
  }

  private static String oneOf(JsonNode in, String name, String... words) {
    String value = in.path(name).asText();
    if (!List.of(words).contains(value)) {
      throw invalid(name);
    }
    return value;
  }

  private String path() {
    String path = text("originPath");
    if (!path.isEmpty() && (!path.startsWith("/") || path.endsWith("/") || path.length() > 255)) {
      throw invalid("originPath");
    }
    return path;
  }

  private List<OriginCustomHeader> headers() {
    JsonNode given = settings.path("customHeaders");
    if (!given.isObject()) {
      throw invalid("customHeaders");
    }
    List<OriginCustomHeader> headers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : given.properties()) {
      String name = field.getKey();
      if (!name.equals(name.toLowerCase(Locale.ROOT))
          || !FunctionRules.isName(name)
          || FunctionRules.isDisallowed(name)
          || FunctionRules.isNeverAdded(name)
          || request.has(name)
          || !field.getValue().isTextual()
          || !FunctionRules.isValue(field.getValue().asText())) {
        throw invalid("customHeaders." + name);
      }
      headers.add(
          OriginCustomHeader.builder()
              .headerName(FunctionRules.capitalized(name))
              .headerValue(field.getValue().asText())
              .build());
    }
    return headers;
  }

  private void shield(Origin.Builder origin) {
    JsonNode shield = object("originShield", "enabled", "region");
    if (!settings.has("originShield")) {
      return;
    }
    boolean enabled = enabled(shield, "originShield");
    if (enabled && !shield.path("region").isTextual()) {
      throw invalid("originShield.region");
    }
    origin.originShield(
        s ->
            s.enabled(enabled).originShieldRegion(enabled ? shield.path("region").asText() : null));
  }

  private static boolean enabled(JsonNode in, String of) {
    if (!in.path("enabled").isBoolean()) {
      throw invalid(of + ".enabled");
    }
    return in.path("enabled").asBoolean();
  }

  private void bucket(Origin.Builder origin, Origin before) {
    JsonNode timeouts = settings.path("timeouts");
    if (timeouts.has("readTimeout")) {
      throw CloudFrontErrors.notModelled("a bucket's timeouts.readTimeout");
    }
    S3OriginConfig known = before.s3OriginConfig();
    origin.customOriginConfig((CustomOriginConfig) null);
    origin.s3OriginConfig(
        known == null ? S3OriginConfig.builder().originAccessIdentity("").build() : known);
  }

  private CustomOriginConfig custom(@Nullable CustomOriginConfig before, JsonNode timeouts) {
    CustomOriginConfig.Builder custom =
        before != null
            ? before.toBuilder()
            : CustomOriginConfig.builder()
                .httpPort(80)
                .httpsPort(443)
                .originProtocolPolicy("match-viewer")
                .originReadTimeout(30)
                .originKeepaliveTimeout(5);
    JsonNode given = object("customOriginConfig", "port", "protocol", "sslProtocols");
    if (settings.has("customOriginConfig")) {
      int port = number(given, "port", 1, 65_535);
      custom.httpPort(port).httpsPort(port);
      custom.originProtocolPolicy(oneOf(given, "protocol", "http", "https") + "-only");
      List<String> protocols = new ArrayList<>();
      given.path("sslProtocols").forEach(one -> protocols.add(one.asText()));
      if (protocols.isEmpty()
          || !List.of("SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2").containsAll(protocols)) {
        throw invalid("customOriginConfig.sslProtocols");
      }
      custom.originSslProtocols(s -> s.quantity(protocols.size()).itemsWithStrings(protocols));
    }
    if (timeouts.has("readTimeout")) {
      custom.originReadTimeout(number(timeouts, "readTimeout", 1, 120));
    }
    if (timeouts.has("keepAliveTimeout")) {
      custom.originKeepaliveTimeout(number(timeouts, "keepAliveTimeout", 1, 120));
    }
    return custom.build();
  }

  private @Nullable OriginAccessControlConfig control(@Nullable OriginAccessControlConfig before) {
    if (!settings.has("originAccessControlConfig")) {
      return before;
    }
    JsonNode given =
        object(
            "originAccessControlConfig",
            "enabled",
            "signingBehavior",
            "signingProtocol",
            "originType");
    if (!enabled(given, "originAccessControlConfig")) {
      return null;
    }
    return OriginAccessControlConfig.builder()
        .name("")
        .signingBehavior(oneOf(given, "signingBehavior", "always", "never", "no-override"))
        .signingProtocol(oneOf(given, "signingProtocol", "sigv4"))
        .originAccessControlOriginType(
            oneOf(given, "originType", "s3", "mediapackagev2", "mediastore", "lambda"))
        .build();
  }
}
