package io.cloudfakes.edge.apigateway.internal.live.access;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ApiKeySourceType;
import software.amazon.awssdk.services.apigateway.model.ApiStage;

/**
 * The API key of a request, and the usage plan that gives it this stage.
 *
 * @param stage the plan's line for this stage, with the limits of single methods
 */
public record UsageKey(ApiKey key, Plan plan, ApiStage stage) {
  /**
   * The key of a request.
   *
   * @param named what the authorizer named; null when it named none
   * @return null when there is none and the method needs none
   * @throws RefusedException when the method needs one
   */
  public static @Nullable UsageKey of(Exchange exchange, @Nullable String named) {
    boolean byAuthorizer = exchange.tree().document().apiKeySource() == ApiKeySourceType.AUTHORIZER;
    String value = byAuthorizer ? named : exchange.headers().first("x-api-key");
    boolean required = Boolean.TRUE.equals(exchange.method().apiKeyRequired());
    if (!required) {
      return null;
    }
    UsageKey found = value == null ? null : find(exchange, value);
    if (found == null) {
      throw RefusedException.invalidApiKey();
    }
    exchange
        .context()
        .part("identity")
        .with("apiKey", found.key().value())
        .with("apiKeyId", found.key().id());
    return found;
  }

  private static @Nullable UsageKey find(Exchange exchange, String value) {
    RestRegion region = exchange.region();
    for (ApiKey key : region.keys().values()) {
      if (value.equals(key.value()) && Boolean.TRUE.equals(key.enabled())) {
        for (Plan plan : region.plans().values()) {
          ApiStage stage = stage(plan, exchange);
          if (stage != null && plan.keys().containsKey(key.id())) {
            return new UsageKey(key, plan, stage);
          }
        }
      }
    }
    return null;
  }

  private static @Nullable ApiStage stage(Plan plan, Exchange exchange) {
    for (ApiStage stage : plan.document().apiStages()) {
      if (exchange.address().api().id().equals(stage.apiId())
          && exchange.stage().stageName().equals(stage.stage())) {
        return stage;
      }
    }
    return null;
  }
}
