package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.edge.apigateway.StageMetrics;
import io.cloudfakes.edge.apigateway.internal.throttle.TokenBucket;
import io.cloudfakes.edge.apigateway.internal.throttle.TokenBuckets;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that calls of APIs can change. */
public sealed interface TrafficChange extends Change<ApiGatewayState> {
  /** A request took its tokens: that is left in the buckets. */
  record TokensTaken(Map<String, TokenBucket> left) implements TrafficChange {
    public TokensTaken {
      left = Map.copyOf(left);
    }

    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestTraffic traffic = state.traffic();
      return state.withTraffic(
          traffic.withBuckets(new TokenBuckets(traffic.buckets().byName().plusAll(left))));
    }
  }

  /** A request counts for a key's quota. */
  record QuotaUsed(Place place, String planId, String keyId, LocalDate day)
      implements TrafficChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestRegion region = state.rest().in(place);
      Plan plan = region.plans().get(planId);
      if (plan == null) {
        return state;
      }
      Plan used = plan.withUsage(keyId, plan.usageOf(keyId).plus(day, 1));
      return state.withRest(
          state.rest().with(place, region.withPlans(region.plans().plus(planId, used))));
    }
  }

  /** What an authorizer answered is remembered. */
  record PermitKept(String key, Permit permit, Instant until, Instant now)
      implements TrafficChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestTraffic traffic = state.traffic();
      return state.withTraffic(
          traffic.withPermits(traffic.permits().with(key, permit, until, now)));
    }
  }

  /** A reply is cached. */
  record ReplyKept(String key, CachedReply reply, Instant until, Instant now)
      implements TrafficChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestTraffic traffic = state.traffic();
      return state.withTraffic(traffic.withReplies(traffic.replies().with(key, reply, until, now)));
    }
  }

  /** A request was answered. */
  record Answered(String apiId, String stage, StageMetrics metrics, @Nullable String line)
      implements TrafficChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestTraffic traffic = state.traffic();
      return state.withTraffic(
          traffic.withJournals(
              traffic
                  .journals()
                  .plus(apiId + "/" + stage, traffic.journal(apiId, stage).with(metrics, line))));
    }
  }

  /** A user pool signs its tokens with these keys. */
  record UserPoolKnown(String issuer, String keys) implements TrafficChange {
    @Override
    public ApiGatewayState applyTo(ApiGatewayState state) {
      RestTraffic traffic = state.traffic();
      return state.withTraffic(traffic.withUserPools(traffic.userPools().plus(issuer, keys)));
    }
  }
}
