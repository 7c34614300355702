package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Observed;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;
import software.amazon.awssdk.services.route53.model.HealthCheckType;

/** The status of a health check as a test sets it, in the words of AWS's checkers. */
public final class HandSet {
  private HandSet() {}

  /** The change that gives a health check the status. */
  public static Route53Change change(
      Route53State state, String id, boolean healthy, CallContext call) {
    Check check = Objects.requireNonNull(state.find(Check.class, id), id);
    List<Observed.Observation> found = new ArrayList<>();
    if (HealthCheckRules.isOfEndpoint(check.config().type())) {
      for (String region : CheckerFleet.regions(check.config())) {
        for (String checker : CheckerFleet.checkers(region)) {
          found.add(
              new Observed.Observation(
                  region, checker, report(check.config(), healthy), call.now(), healthy));
        }
      }
    }
    return new Route53Change.Put(
        check.withObserved(
            new Observed(
                healthy ? Observed.Status.HEALTHY : Observed.Status.UNHEALTHY,
                true,
                call.now(),
                found,
                healthy || found.isEmpty() ? check.observed().lastFailure() : found.get(0))));
  }

  private static String report(HealthCheckConfig config, boolean healthy) {
    if (config.type() == HealthCheckType.TCP) {
      return healthy ? "Success: TCP connection succeeded" : "Failure: TCP connection failed";
    }
    return healthy
        ? "Success: HTTP Status Code 200, OK"
        : "Failure: HTTP Status Code 503, Service Unavailable";
  }
}
