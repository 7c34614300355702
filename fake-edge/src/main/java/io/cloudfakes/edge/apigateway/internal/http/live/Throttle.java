package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.TrafficChange;
import io.cloudfakes.edge.apigateway.internal.throttle.RateLimit;
import io.cloudfakes.edge.apigateway.internal.throttle.TokenBucket;
import io.cloudfakes.edge.apigateway.internal.throttle.TokenBuckets.Limited;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ThrottleSettings;
import software.amazon.awssdk.services.apigatewayv2.model.RouteSettings;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/**
 * The limits of a route, its stage and the account, which all kinds of APIs share. They are taken
 * from before anything is run.
 */
public final class Throttle {
  private Throttle() {}

  /** Takes a token of each limit; false when one has none, and then none is taken. */
  public static boolean admits(
      String apiId, Place place, Stage stage, String routeKey, CallContext call) {
    boolean[] admitted = new boolean[1];
    LiveWorld.of(call)
        .store()
        .commit(
            (state, moment) -> {
              List<Limited> limits = new ArrayList<>(2);
              String name = "stage " + apiId + "/" + stage.stageName() + " " + routeKey;
              RateLimit own =
                  limit(stage.routeSettings().get(routeKey), stage.defaultRouteSettings());
              if (own != null) {
                limits.add(new Limited(name, own));
              }
              ThrottleSettings account = state.rest().in(place).account().throttle();
              limits.add(
                  new Limited(
                      "account " + place.account() + " " + place.region(),
                      RateLimit.of(account.rateLimit(), account.burstLimit())));
              Map<String, TokenBucket> left = state.traffic().buckets().take(limits, call.now());
              admitted[0] = left != null;
              return left == null ? List.of() : List.of(new TrafficChange.TokensTaken(left));
            });
    return admitted[0];
  }

  /** A route's own limits, and for what it does not say, those of its stage. */
  private static @Nullable RateLimit limit(
      @Nullable RouteSettings own, @Nullable RouteSettings all) {
    Double rate = own == null ? null : own.throttlingRateLimit();
    Integer burst = own == null ? null : own.throttlingBurstLimit();
    if (rate == null && all != null) {
      rate = all.throttlingRateLimit();
    }
    if (burst == null && all != null) {
      burst = all.throttlingBurstLimit();
    }
    return rate == null && burst == null
        ? null
        : RateLimit.of(rate == null ? 10_000 : rate, burst == null ? 5_000 : burst);
  }
}
