package io.cloudfakes.edge.apigateway.internal.live;

import io.cloudfakes.edge.apigateway.StageMetrics;
import io.cloudfakes.edge.apigateway.internal.live.access.Admission;
import io.cloudfakes.edge.apigateway.internal.live.access.Authorization;
import io.cloudfakes.edge.apigateway.internal.live.access.Firewall;
import io.cloudfakes.edge.apigateway.internal.live.access.UsageKey;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.live.call.Route;
import io.cloudfakes.edge.apigateway.internal.live.integration.Integrations;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.TrafficChange;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of one request through its stage: firewall, route, authorizer with resource policy, key
 * and usage plan, throttle, cache, validator, integration.
 */
final class Handling {
  private static final long LONGEST_BODY = 10L * 1024 * 1024;
  private static final int LONGEST_HEADERS = 10_240;

  private final Exchange exchange;
  private final List<Change<ApiGatewayState>> changes = new ArrayList<>(2);
  private Duration backend = Duration.ZERO;
  private int cacheHits;
  private int cacheMisses;

  Handling(Exchange exchange) {
    this.exchange = exchange;
  }

  /** What is to be committed for the request, once it is answered. */
  List<Change<ApiGatewayState>> changes() {
    return changes;
  }

  HttpResponse answer() {
    LiveWorld world = LiveWorld.of(exchange.call());
    Instant before = world.clock().instant();
    HttpResponse response;
    try {
      response = handled();
    } catch (RefusedException refused) {
      response = GatewayResponses.of(exchange, refused);
    }
    complete(response);
    journal(response, Duration.between(before, world.clock().instant()));
    return response;
  }

  private HttpResponse handled() {
    requireFitting();
    HttpResponse stopped = Firewall.stops(exchange);
    if (stopped != null) {
      return stopped;
    }
    Route route =
        Route.find(
            exchange.tree().resources().values(),
            exchange.http().method(),
            exchange.address().path());
    if (route == null) {
      throw RefusedException.missingAuthenticationToken();
    }
    exchange.route(route);
    String named = Authorization.require(exchange);
    Admission.require(exchange, UsageKey.of(exchange, named));
    StageCache cache = StageCache.of(exchange);
    HttpResponse cached = cache == null ? null : cache.find();
    if (cached != null) {
      cacheHits++;
      return cached;
    }
    Validation.require(exchange);
    return integrated(cache);
  }

  private HttpResponse integrated(@Nullable StageCache cache) {
    Integrations.Answer answer = Integrations.answer(exchange);
    backend = answer.took();
    if (cache == null) {
      return answer.response();
    }
    cacheMisses++;
    TrafficChange kept = cache.keep(answer.response());
    if (kept != null) {
      changes.add(kept);
    }
    return cache.warned(answer.response());
  }

  private void requireFitting() {
    if (exchange.body().length() > LONGEST_BODY) {
      throw RefusedException.requestTooLong();
    }
    int length = 0;
    for (Map.Entry<String, List<String>> header : exchange.headers().all().entrySet()) {
      for (String value : header.getValue()) {
        length += header.getKey().length() + value.length();
      }
    }
    if (length > LONGEST_HEADERS) {
      throw RefusedException.requestTooLong();
    }
  }

  /** What every reply has. */
  private void complete(HttpResponse response) {
    response.set("x-amzn-RequestId", exchange.call().requestId());
    Object extended = exchange.context().at("extendedRequestId");
    if (extended != null) {
      response.set("x-amz-apigw-id", extended.toString());
    }
  }

  private void journal(HttpResponse response, Duration took) {
    int status = response.status();
    exchange
        .context()
        .with("status", String.valueOf(status))
        .with("responseLength", String.valueOf(response.body().length()))
        .with("responseLatency", String.valueOf(took.toMillis()));
    changes.add(
        new TrafficChange.Answered(
            exchange.address().api().id(),
            exchange.stage().stageName(),
            new StageMetrics(
                1,
                status >= 400 && status < 500 ? 1 : 0,
                status >= 500 ? 1 : 0,
                cacheHits,
                cacheMisses,
                took,
                backend),
            AccessLog.line(exchange)));
  }
}
