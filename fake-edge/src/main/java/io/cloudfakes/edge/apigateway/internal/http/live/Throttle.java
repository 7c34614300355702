package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.HttpChange;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.throttle.RateLimit;
import io.cloudfakes.edge.apigateway.internal.throttle.TokenBuckets;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.model.RouteSettings;
import software.amazon.awssdk.services.apigatewayv2.model.Stage;

/** The limits of a route, its stage and the account, taken from before anything is run. */
public final class Throttle {
  private Throttle() {}

  /** Takes a token of each limit; false when one has none, and then none is taken. */
  public static boolean admits(
      String apiId, Place place, Stage stage, String routeKey, CallContext call) {
    List<TokenBuckets.Limited> limits = new ArrayList<>();
    RouteSettings all = stage.defaultRouteSettings();
    RouteSettings own = stage.routeSettings().get(routeKey);
    RateLimit limit = limit(own, all);
    if (limit != null) {
      limits.add(
          new TokenBuckets.Limited(
              apiId + "/" + stage.stageName() + "/" + routeKey, limit));
    }
    limits.add(
        new TokenBuckets.Limited(
            "account " + place.account() + "/" + place.region(), RateLimit.ACCOUNT));
    Traffic traffic = Traffic.of(call);
    boolean[] admitted = new boolean[1];
    traffic
        .store()
        .commit(
            (ApiGatewayState state, CallContext moment) -> {
              TokenBuckets left = state.http().tokens().take(limits, call.now());
              admitted[0] = left != null;
              return left == null ? List.of() : List.of(new HttpChange.TokensTaken(left));
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
    if (rate == null && burst == null) {
      return null;
    }
    return RateLimit.of(
        rate == null ? 10_000 : rate, burst == null ? 5_000 : burst);
  }
}
