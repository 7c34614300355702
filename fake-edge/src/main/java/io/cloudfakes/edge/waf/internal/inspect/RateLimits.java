package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.state.RateKey;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.ForwardedIPConfig;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatementCustomKey;

/**
 * The counts of rate-based rules. AWS estimates them every few seconds; here they are exact: a
 * request matches when, with itself, there are more than the limit in the evaluation window.
 */
final class RateLimits {
  private static final long USUAL_WINDOW = 300;

  /** What cannot be told; no text of a request, where chars are bytes, has this one. */
  private static final String INVALID = "\uffff";

  /** Between values, which do not have it either. */
  private static final String SEPARATOR = "\ufffe";

  private final WafState state;
  private final String webAcl;
  private final Instant now;
  private final Map<RateKey, Long> counted = new LinkedHashMap<>();

  RateLimits(WafState state, String webAcl, Instant now) {
    this.state = state;
    this.webAcl = webAcl;
    this.now = now;
  }

  /** What the request was counted for, with the seconds each rule looks back. */
  Map<RateKey, Long> counted() {
    return counted;
  }

  static long window(RateBasedStatement statement) {
    Long seconds = statement.evaluationWindowSec();
    return seconds == null ? USUAL_WINDOW : seconds;
  }

  /**
   * Counts the request.
   *
   * @return the values it was counted by, where that is more than the rule allows; else null
   */
  @Nullable List<String> exceeded(
      RateBasedStatement statement, String rule, InspectedRequest request) {
    List<String> values = values(statement, request);
    if (values == null) {
      return null;
    }
    if (values.contains(INVALID)) {
      return List.of("INVALID");
    }
    RateKey key = new RateKey(webAcl, rule, String.join(SEPARATOR, values));
    long window = window(statement);
    counted.put(key, window);
    return state.rate(key).count(now, window) + 1 > statement.limit() ? values : null;
  }

  /** The values that are counted together; null when the request lacks one and is not counted. */
  private static @Nullable List<String> values(
      RateBasedStatement statement, InspectedRequest request) {
    return switch (statement.aggregateKeyTypeAsString()) {
      case "IP" -> List.of(request.inspection().clientIp());
      case "FORWARDED_IP" -> {
        String address = forwarded(request, statement.forwardedIPConfig());
        yield address == null ? null : List.of(address);
      }
      case "CONSTANT" -> List.of();
      default -> custom(statement, request);
    };
  }

  /** The first address; one that is not valid matches at once or not at all, as the rule says. */
  private static @Nullable String forwarded(
      InspectedRequest request, @Nullable ForwardedIPConfig config) {
    List<String> addresses =
        config == null ? List.of() : ClientAddress.forwarded(request, config.headerName());
    if (config == null || addresses.isEmpty()) {
      return null;
    }
    return ClientAddress.isAddress(addresses.get(0))
        ? addresses.get(0)
        : fallback(config.fallbackBehaviorAsString());
  }

  private static @Nullable String fallback(String behavior) {
    return behavior.equals("MATCH") ? INVALID : null;
  }

  private static @Nullable List<String> custom(
      RateBasedStatement statement, InspectedRequest request) {
    List<String> values = new ArrayList<>();
    for (RateBasedStatementCustomKey key : statement.customKeys()) {
      String value = value(key, statement, request);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private static @Nullable String value(
      RateBasedStatementCustomKey key, RateBasedStatement statement, InspectedRequest request) {
    if (key.header() != null) {
      List<String> values = request.header(key.header().name());
      return values.isEmpty()
          ? null
          : Transformation.apply(key.header().textTransformations(), String.join(",", values));
    }
    if (key.cookie() != null) {
      List<String> values = Component.named(request.cookies(), key.cookie().name());
      return values.isEmpty()
          ? null
          : Transformation.apply(key.cookie().textTransformations(), values.get(0));
    }
    if (key.queryArgument() != null) {
      List<String> values = Component.named(request.arguments(), key.queryArgument().name());
      return values.isEmpty()
          ? null
          : Transformation.apply(key.queryArgument().textTransformations(), values.get(0));
    }
    if (key.queryString() != null) {
      return Transformation.apply(key.queryString().textTransformations(), request.query());
    }
    if (key.uriPath() != null) {
      return Transformation.apply(key.uriPath().textTransformations(), request.path());
    }
    if (key.httpMethod() != null) {
      return request.method();
    }
    if (key.ip() != null) {
      return request.inspection().clientIp();
    }
    if (key.forwardedIP() != null) {
      return forwarded(request, statement.forwardedIPConfig());
    }
    if (key.labelNamespace() != null) {
      List<String> labels =
          request.labels().stream()
              .filter(label -> label.startsWith(key.labelNamespace().namespace()))
              .toList();
      return labels.isEmpty() ? null : String.join(",", labels);
    }
    if (key.asn() != null) {
      Whereabouts.Found found = Whereabouts.find(statement.forwardedIPConfig(), request);
      return found.network() != null
          ? Long.toString(found.network().asn())
          : found.fallback() ? INVALID : null;
    }
    // No request here has a fingerprint of TLS.
    return fallback(
        key.ja3Fingerprint() != null
            ? key.ja3Fingerprint().fallbackBehaviorAsString()
            : key.ja4Fingerprint().fallbackBehaviorAsString());
  }
}
