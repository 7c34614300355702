package io.cloudfakes.dns.internal.operation.logging;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.LoggingConfig;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.route53.model.QueryLoggingConfig;

/** Finds the configurations of query logging, and describes them. */
final class LoggingConfigs {
  private LoggingConfigs() {}

  static LoggingConfig require(Route53State state, String id, CallContext call) {
    LoggingConfig config = state.find(LoggingConfig.class, id);
    if (config == null || !config.account().equals(call.account())) {
      throw Route53Errors.error(
          "NoSuchQueryLoggingConfig", "The query logging config " + id + " does not exist.");
    }
    return config;
  }

  static QueryLoggingConfig describe(LoggingConfig config) {
    return QueryLoggingConfig.builder()
        .id(config.id())
        .hostedZoneId(config.zone())
        .cloudWatchLogsLogGroupArn(config.logGroup())
        .build();
  }
}
