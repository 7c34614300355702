package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.AccountSettings;
import software.amazon.awssdk.services.apigateway.model.GetAccountResponse;

/** The settings of an account as answers show them. */
public final class Accounts {
  private Accounts() {}

  public static GetAccountResponse shown(AccountSettings settings) {
    return GetAccountResponse.builder()
        .cloudwatchRoleArn(settings.cloudWatchRoleArn())
        .throttleSettings(settings.throttle())
        .features("UsagePlans")
        .apiKeyVersion("4")
        .build();
  }
}
