package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Observed;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.GetHealthCheckLastFailureReasonRequest;
import software.amazon.awssdk.services.route53.model.GetHealthCheckLastFailureReasonResponse;

/**
 * Tells why an endpoint was last found unhealthy. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckLastFailureReason.html">GetHealthCheckLastFailureReason</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHealthCheck}, {@code InvalidInput}.
 */
public final class GetHealthCheckLastFailureReason
    implements Operation<
        GetHealthCheckLastFailureReasonRequest,
        GetHealthCheckLastFailureReasonResponse,
        Route53State> {
  @Override
  public Outcome<GetHealthCheckLastFailureReasonResponse, Route53State> decide(
      GetHealthCheckLastFailureReasonRequest request, Route53State state, CallContext call) {
    Check check = Observations.require(state, request.healthCheckId(), call);
    Observed.Observation failure = check.observed().lastFailure();
    return Outcome.of(
        GetHealthCheckLastFailureReasonResponse.builder()
            .healthCheckObservations(
                failure == null ? List.of() : List.of(Observations.describe(failure)))
            .build());
  }
}
