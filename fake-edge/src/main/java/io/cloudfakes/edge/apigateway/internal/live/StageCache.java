package io.cloudfakes.edge.apigateway.internal.live;

import io.cloudfakes.edge.apigateway.internal.live.access.CacheInvalidation;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.rule.MethodSettings;
import io.cloudfakes.edge.apigateway.internal.state.CachedReply;
import io.cloudfakes.edge.apigateway.internal.state.TrafficChange;
import io.cloudfakes.protocol.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.UnauthorizedCacheControlHeaderStrategy;

/**
 * A method's part of its stage's cache, for one request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">Cache
 *     settings for REST APIs</a>
 */
final class StageCache {
  private static final int USUAL_SECONDS = 300;
  private static final String IGNORED =
      "199 Cache-control headers were ignored because the caller was unauthorized.";

  private final Exchange exchange;
  private final MethodSetting settings;
  private final String key;
  private final boolean invalidates;
  private boolean warned;

  private StageCache(Exchange exchange, MethodSetting settings) {
    this.exchange = exchange;
    this.settings = settings;
    this.key = key(exchange);
    this.invalidates = wantsInvalidation(exchange);
  }

  /** The cache; null when the stage or the method has none. */
  static @Nullable StageCache of(Exchange exchange) {
    if (!Boolean.TRUE.equals(exchange.stage().cacheClusterEnabled())) {
      return null;
    }
    MethodSetting settings =
        MethodSettings.of(
            exchange.stage(), exchange.route().resource().path(), exchange.method().httpMethod());
    // Unless a method itself says so, only what reads is cached.
    return settings == null
            || !Boolean.TRUE.equals(settings.cachingEnabled())
            || !exchange.http().method().equals("GET")
        ? null
        : new StageCache(exchange, settings);
  }

  private static boolean wantsInvalidation(Exchange exchange) {
    String control = exchange.headers().first("Cache-Control");
    return control != null && control.toLowerCase(Locale.ROOT).contains("max-age=0");
  }

  private static String key(Exchange exchange) {
    Integration integration = exchange.integration();
    String namespace =
        Objects.requireNonNullElse(integration.cacheNamespace(), exchange.route().resource().id());
    StringBuilder key = new StringBuilder();
    key.append(exchange.address().api().id())
        .append('/')
        .append(exchange.stage().stageName())
        .append('/')
        .append(exchange.address().stage().cacheFlushes())
        .append('/')
        .append(exchange.shown().canary() && !usesStageCache(exchange) ? "canary/" : "")
        .append(namespace)
        .append('/')
        .append(exchange.http().method());
    for (String parameter : integration.cacheKeyParameters()) {
      key.append('\n').append(parameter).append('=').append(values(exchange, parameter));
    }
    return key.toString();
  }

  private static boolean usesStageCache(Exchange exchange) {
    return exchange.stage().canarySettings() != null
        && Boolean.TRUE.equals(exchange.stage().canarySettings().useStageCache());
  }

  private static List<String> values(Exchange exchange, String parameter) {
    String name = parameter.substring(parameter.indexOf('.', "method.request.".length()) + 1);
    if (parameter.startsWith("method.request.path.")) {
      return List.of(exchange.route().parameters().getOrDefault(name, ""));
    }
    return parameter.startsWith("method.request.querystring.")
        ? exchange.query().getOrDefault(name, List.of())
        : exchange.headers().values(name);
  }

  /**
   * The cached reply; null when there is none, or the client has it thrown away.
   *
   * @throws RefusedException when the client may not do that, and the method is strict about it
   */
  @Nullable HttpResponse find() {
    if (invalidates && mayInvalidate()) {
      return null;
    }
    CachedReply reply = exchange.state().traffic().replies().get(key, exchange.call().now());
    return reply == null ? null : warned(reply.response());
  }

  private boolean mayInvalidate() {
    if (!Boolean.TRUE.equals(settings.requireAuthorizationForCacheControl())
        || CacheInvalidation.isAllowed(exchange)) {
      return true;
    }
    UnauthorizedCacheControlHeaderStrategy strategy =
        settings.unauthorizedCacheControlHeaderStrategy();
    if (strategy == UnauthorizedCacheControlHeaderStrategy.FAIL_WITH_403) {
      throw RefusedException.accessDenied(
          "User is not authorized to perform: execute-api:InvalidateCache on resource: "
              + exchange.methodArn());
    }
    warned = strategy != UnauthorizedCacheControlHeaderStrategy.SUCCEED_WITHOUT_RESPONSE_HEADER;
    return false;
  }

  /** The reply with what the client is told of its Cache-Control. */
  HttpResponse warned(HttpResponse response) {
    return warned ? response.set("Warning", IGNORED) : response;
  }

  /** The change that keeps the backend's reply; null when it is not one to keep. */
  @Nullable TrafficChange keep(HttpResponse response) {
    int seconds = Objects.requireNonNullElse(settings.cacheTtlInSeconds(), USUAL_SECONDS);
    if (seconds == 0 || response.status() != 200) {
      return null;
    }
    Instant now = exchange.call().now();
    return new TrafficChange.ReplyKept(
        key, CachedReply.of(response), now.plusSeconds(seconds), now);
  }
}
