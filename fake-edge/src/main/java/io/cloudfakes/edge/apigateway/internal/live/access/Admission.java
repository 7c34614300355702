package io.cloudfakes.edge.apigateway.internal.live.access;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.rule.MethodSettings;
import io.cloudfakes.edge.apigateway.internal.rule.Quotas;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.KeyUsage;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.TrafficChange;
import io.cloudfakes.edge.apigateway.internal.throttle.RateLimit;
import io.cloudfakes.edge.apigateway.internal.throttle.TokenBucket;
import io.cloudfakes.edge.apigateway.internal.throttle.TokenBuckets.Limited;
import io.cloudfakes.service.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.ThrottleSettings;

/**
 * Takes the tokens of a request before a backend is asked: of the usage plan's method, of the usage
 * plan, of the stage's method, of the account. A request that one of them refuses takes none.
 */
public final class Admission {
  private Admission() {}

  /**
   * Lets the request in.
   *
   * @throws RefusedException when a limit or the quota is reached; nothing is taken then
   */
  public static void require(Exchange exchange, @Nullable UsageKey key) {
    LiveWorld.of(exchange.call()).store().commit((state, now) -> decide(exchange, key, state));
  }

  private static List<Change<ApiGatewayState>> decide(
      Exchange exchange, @Nullable UsageKey key, ApiGatewayState state) {
    Map<String, TokenBucket> left =
        state.traffic().buckets().take(limits(exchange, key, state), exchange.call().now());
    if (left == null) {
      throw RefusedException.throttled();
    }
    List<Change<ApiGatewayState>> changes = new ArrayList<>(2);
    changes.add(new TrafficChange.TokensTaken(left));
    if (key != null) {
      changes.add(quota(exchange, key, state));
    }
    return changes;
  }

  private static TrafficChange quota(Exchange exchange, UsageKey key, ApiGatewayState state) {
    LocalDate day = Quotas.day(exchange.call().now());
    Place place = exchange.address().place();
    String planId = key.plan().id();
    Plan plan = state.rest().in(place).plans().getOrDefault(planId, key.plan());
    KeyUsage usage = plan.usageOf(key.key().id());
    if (plan.document().quota() != null
        && Quotas.remaining(plan.document().quota(), usage, day) <= 0) {
      throw RefusedException.quotaExceeded();
    }
    return new TrafficChange.QuotaUsed(place, planId, key.key().id(), day);
  }

  private static List<Limited> limits(
      Exchange exchange, @Nullable UsageKey key, ApiGatewayState state) {
    List<Limited> limits = new ArrayList<>(4);
    String stage = exchange.address().api().id() + "/" + exchange.stage().stageName();
    String method =
        stage + exchange.route().resource().path() + "/" + exchange.method().httpMethod();
    if (key != null) {
      String plan = "plan " + key.plan().id() + " " + key.key().id();
      add(
          limits,
          plan + " " + method,
          key.stage()
              .throttle()
              .get(exchange.route().resource().path() + "/" + exchange.method().httpMethod()));
      add(limits, plan, key.plan().document().throttle());
    }
    MethodSetting settings =
        MethodSettings.of(
            exchange.stage(), exchange.route().resource().path(), exchange.method().httpMethod());
    if (settings != null) {
      add(
          limits,
          "stage " + method,
          ThrottleSettings.builder()
              .rateLimit(settings.throttlingRateLimit())
              .burstLimit(settings.throttlingBurstLimit())
              .build());
    }
    Place place = exchange.address().place();
    add(
        limits,
        "account " + place.account() + " " + place.region(),
        state.rest().in(place).account().throttle());
    return limits;
  }

  /** Settings of -1, or none, are no limit. */
  private static void add(List<Limited> limits, String name, @Nullable ThrottleSettings settings) {
    if (settings == null || settings.rateLimit() == null || settings.rateLimit() < 0) {
      return;
    }
    Integer burst = settings.burstLimit();
    if (burst != null && burst >= 0) {
      limits.add(new Limited(name, RateLimit.of(settings.rateLimit(), burst)));
    }
  }
}
