package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.ThrottleSettings;

/**
 * The settings of an account in a region.
 *
 * @param cloudWatchRoleArn the role that writes logs; null when none was set
 * @param throttle how many calls all its APIs take together
 */
public record AccountSettings(@Nullable String cloudWatchRoleArn, ThrottleSettings throttle) {
  public static final AccountSettings DEFAULT =
      new AccountSettings(
          null, ThrottleSettings.builder().rateLimit(10_000.0).burstLimit(5_000).build());
}
