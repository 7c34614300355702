package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.route53.model.HealthCheck;

/** Finds health checks, and describes them. */
final class HealthChecks {
  private HealthChecks() {}

  static Check require(Route53State state, String id, CallContext call) {
    Check check = state.find(Check.class, id);
    if (check == null || !check.account().equals(call.account())) {
      throw Route53Errors.noSuchHealthCheck(id);
    }
    return check;
  }

  static HealthCheck describe(Check check) {
    return HealthCheck.builder()
        .id(check.id())
        .callerReference(check.callerReference())
        .healthCheckConfig(check.config())
        .healthCheckVersion(check.version())
        .cloudWatchAlarmConfiguration(check.alarm())
        .build();
  }
}
