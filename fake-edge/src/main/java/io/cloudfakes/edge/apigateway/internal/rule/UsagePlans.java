package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.QuotaPeriodType;
import software.amazon.awssdk.services.apigateway.model.QuotaSettings;
import software.amazon.awssdk.services.apigateway.model.ThrottleSettings;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/** What usage plans may be. */
public final class UsagePlans {
  private UsagePlans() {}

  public static Plan required(RestRegion region, String id) {
    Plan plan = region.plans().get(id);
    if (plan == null) {
      throw RestErrors.notFound("Invalid Usage Plan ID specified");
    }
    return plan;
  }

  /** Refuses a plan that cannot be. */
  public static UsagePlan checked(UsagePlan plan, RestRegion region) {
    if (plan.name() == null || plan.name().isBlank()) {
      throw RestErrors.badRequest("Usage Plan name cannot be blank");
    }
    Set<String> seen = new TreeSet<>();
    for (ApiStage stage : plan.apiStages()) {
      RestApiState api = stage.apiId() == null ? null : region.apis().get(stage.apiId());
      if (api == null || stage.stage() == null || !api.stages().containsKey(stage.stage())) {
        throw noStage(stage.apiId(), stage.stage(), plan.id());
      }
      if (!seen.add(stage.apiId() + ":" + stage.stage())) {
        throw RestErrors.badRequest("Usage Plan has duplicate API stages");
      }
      stage.throttle().values().forEach(UsagePlans::throttle);
    }
    throttle(plan.throttle());
    quota(plan.quota());
    Tags.checked(plan.tags());
    return plan;
  }

  static AwsErrorException noStage(@Nullable String api, @Nullable String stage, String plan) {
    return RestErrors.notFound(
        "Invalid API Stage {api: "
            + api
            + ", stage: "
            + stage
            + "} specified for usageplan "
            + plan);
  }

  private static void throttle(@Nullable ThrottleSettings throttle) {
    if (throttle == null) {
      return;
    }
    if (throttle.burstLimit() != null && throttle.burstLimit() < 0) {
      throw RestErrors.badRequest("Usage Plan burst limit must not be negative");
    }
    if (throttle.rateLimit() != null && !(throttle.rateLimit() >= 0)) {
      throw RestErrors.badRequest("Usage Plan rate limit must not be negative");
    }
  }

  private static void quota(@Nullable QuotaSettings quota) {
    if (quota == null) {
      return;
    }
    if (quota.limit() == null || quota.limit() < 0) {
      throw RestErrors.badRequest("Usage Plan quota limit must not be negative");
    }
    int offset = quota.offset() == null ? 0 : quota.offset();
    if (quota.period() == null || quota.period() == QuotaPeriodType.UNKNOWN_TO_SDK_VERSION) {
      throw RestErrors.badRequest("Usage Plan quota period must be one of DAY, WEEK, MONTH");
    }
    switch (quota.period()) {
      case DAY -> offset(offset, 0, "zero in the DAY period");
      case WEEK -> offset(offset, 6, "between zero and six inclusive in the WEEK period");
      default -> offset(offset, 27, "between zero and 27 inclusive in the MONTH period");
    }
  }

  private static void offset(int offset, int most, String rule) {
    if (offset < 0 || offset > most) {
      throw RestErrors.badRequest("Usage Plan quota offset must be " + rule);
    }
  }

  /** Refuses a key that another plan of the same stage of an API has. */
  public static void alone(String keyId, UsagePlan plan, RestRegion region) {
    for (Plan other : region.plans().values()) {
      if (other.id().equals(plan.id()) || !other.keys().containsKey(keyId)) {
        continue;
      }
      for (ApiStage stage : plan.apiStages()) {
        for (ApiStage same : other.document().apiStages()) {
          if (stage.apiId().equals(same.apiId()) && stage.stage().equals(same.stage())) {
            throw RestErrors.conflict(
                "API Key "
                    + keyId
                    + " cannot be added to more than one Usage Plan of the same API stage");
          }
        }
      }
    }
  }
}
