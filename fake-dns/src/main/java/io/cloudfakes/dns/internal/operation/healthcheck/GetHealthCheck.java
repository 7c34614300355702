package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetHealthCheckRequest;
import software.amazon.awssdk.services.route53.model.GetHealthCheckResponse;

/**
 * Describes a health check. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheck.html">GetHealthCheck</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHealthCheck}.
 */
public final class GetHealthCheck
    implements Operation<GetHealthCheckRequest, GetHealthCheckResponse, Route53State> {
  @Override
  public Outcome<GetHealthCheckResponse, Route53State> decide(
      GetHealthCheckRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        GetHealthCheckResponse.builder()
            .healthCheck(
                HealthChecks.describe(HealthChecks.require(state, request.healthCheckId(), call)))
            .build());
  }
}
