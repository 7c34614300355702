package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.state.RateKey;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatementCustomKey;

/**
 * The counts of rate-based rules. AWS estimates them every few seconds; here they are exact: a
 * request matches when, with itself, there are more than the limit in the evaluation window.
 */
final class RateLimits {
  private static final long USUAL_WINDOW = 300;

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

  /** Counts the request; whether that is more than the rule allows. */
  boolean exceeds(RateBasedStatement statement, String rule, InspectedRequest request) {
    String instance = instance(statement, request);
    if (instance == null) {
      return false;
    }
    RateKey key = new RateKey(webAcl, rule, instance);
    long window = window(statement);
    counted.put(key, window);
    return state.rate(key).count(now, window) + 1 > statement.limit();
  }

  /** The values that are counted together; null when the request lacks one and is not counted. */
  private static @Nullable String instance(RateBasedStatement statement, InspectedRequest request) {
    return switch (statement.aggregateKeyTypeAsString()) {
      case "IP" -> request.inspection().clientIp();
      case "FORWARDED_IP" ->
          statement.forwardedIPConfig() == null
              ? null
              : forwarded(
                  request,
                  statement.forwardedIPConfig().headerName(),
                  statement.forwardedIPConfig().fallbackBehaviorAsString());
      case "CONSTANT" -> "";
      default -> custom(statement, request);
    };
  }

  /** The first address; without one that is valid, all of MATCH are counted together. */
  private static @Nullable String forwarded(
      InspectedRequest request, String header, String fallback) {
    List<String> addresses = ClientAddress.forwarded(request, header);
    if (addresses.isEmpty()) {
      return null;
    }
    String first = addresses.get(0);
    return ClientAddress.isAddress(first) ? first : fallback.equals("MATCH") ? "" : null;
  }

  private static @Nullable String custom(RateBasedStatement statement, InspectedRequest request) {
    List<String> values = new ArrayList<>();
    for (RateBasedStatementCustomKey key : statement.customKeys()) {
      String value = value(key, statement, request);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return String.join("\t", values);
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
      return statement.forwardedIPConfig() == null
          ? null
          : forwarded(
              request,
              statement.forwardedIPConfig().headerName(),
              statement.forwardedIPConfig().fallbackBehaviorAsString());
    }
    if (key.labelNamespace() != null) {
      List<String> labels =
          request.labels().stream()
              .filter(label -> label.startsWith(key.labelNamespace().namespace()))
              .toList();
      return labels.isEmpty() ? null : String.join(",", labels);
    }
    return null;
  }
}
