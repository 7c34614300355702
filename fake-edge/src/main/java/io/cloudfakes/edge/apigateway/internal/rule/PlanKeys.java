package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.UsagePlanKey;

/** The API keys in usage plans. */
public final class PlanKeys {
  private PlanKeys() {}

  /** The key of a plan as answers show it. */
  public static UsagePlanKey required(RestRegion region, Plan plan, String keyId) {
    String type = plan.keys().get(keyId);
    ApiKey key = region.keys().get(keyId);
    if (type == null || key == null) {
      throw RestErrors.noSuch("Usage Plan Key");
    }
    return shown(key, type);
  }

  public static UsagePlanKey shown(ApiKey key, String type) {
    return UsagePlanKey.builder()
        .id(key.id())
        .type(type)
        .name(key.name())
        .value(key.value())
        .build();
  }
}
