package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Observed;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import java.util.List;
import software.amazon.awssdk.services.route53.model.HealthCheckObservation;

/** What checkers found, as the API shows it. */
final class Observations {
  private Observations() {}

  /** Only endpoints are looked at by checkers. */
  static Check require(Route53State state, String id, CallContext call) {
    Check check = HealthChecks.require(state, id, call);
    if (!HealthCheckRules.isOfEndpoint(check.config().type())) {
      throw HealthCheckRules.invalid(
          "The status of checkers is not available for health checks of type "
              + check.config().type());
    }
    return check;
  }

  static List<HealthCheckObservation> now(Check check) {
    return check.observed().regions().stream().map(Observations::describe).toList();
  }

  static HealthCheckObservation describe(Observed.Observation observation) {
    return HealthCheckObservation.builder()
        .region(observation.region())
        .ipAddress(observation.address())
        .statusReport(r -> r.status(observation.report()).checkedTime(observation.at()))
        .build();
  }
}
