package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Observed;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.CreateHealthCheckRequest;
import software.amazon.awssdk.services.route53.model.CreateHealthCheckResponse;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;

/**
 * Makes a health check; the same request again answers with the one there is. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHealthCheck.html">CreateHealthCheck</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code HealthCheckAlreadyExists}, {@code TooManyHealthChecks}.
 */
public final class CreateHealthCheck
    implements Operation<CreateHealthCheckRequest, CreateHealthCheckResponse, Route53State> {
  @Override
  public Outcome<CreateHealthCheckResponse, Route53State> decide(
      CreateHealthCheckRequest request, Route53State state, CallContext call) {
    HealthCheckConfig config = HealthCheckRules.complete(request.healthCheckConfig());
    List<Check> own = state.all(Check.class, call.account());
    for (Check other : own) {
      if (other.callerReference().equals(request.callerReference())) {
        if (!other.config().equals(config)) {
          throw Route53Errors.error(
              "HealthCheckAlreadyExists",
              "A health check with the caller reference "
                  + request.callerReference()
                  + " already exists with other settings.");
        }
        return created(other, List.of());
      }
    }
    HealthCheckRules.require(config, state, call);
    int most = call.options(Route53Options.class).limits().healthChecks();
    if (own.size() >= most) {
      throw Route53Errors.error(
          "TooManyHealthChecks",
          "Limits Exceeded: MAX_HEALTH_CHECKS_BY_ACCOUNT - Cannot create more than "
              + most
              + " health checks.");
    }
    Check check =
        new Check(
            call.ids().uuid("health check"),
            call.account(),
            request.callerReference(),
            config,
            1,
            null,
            Observed.NOTHING);
    return created(check, List.of(new Route53Change.Put(check)));
  }

  private static Outcome<CreateHealthCheckResponse, Route53State> created(
      Check check, List<Route53Change> changes) {
    return Outcome.<CreateHealthCheckResponse, Route53State>of(
            CreateHealthCheckResponse.builder()
                .healthCheck(HealthChecks.describe(check))
                .location("https://route53.amazonaws.com/2013-04-01/healthcheck/" + check.id())
                .build(),
            changes)
        .withStatus(201);
  }
}
