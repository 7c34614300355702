package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetHealthCheckStatusRequest;
import software.amazon.awssdk.services.route53.model.GetHealthCheckStatusResponse;

/**
 * Tells what the checkers of each region found last. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckStatus.html">GetHealthCheckStatus</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHealthCheck}, {@code InvalidInput}.
 */
public final class GetHealthCheckStatus
    implements Operation<GetHealthCheckStatusRequest, GetHealthCheckStatusResponse, Route53State> {
  @Override
  public Outcome<GetHealthCheckStatusResponse, Route53State> decide(
      GetHealthCheckStatusRequest request, Route53State state, CallContext call) {
    Check check = Observations.require(state, request.healthCheckId(), call);
    return Outcome.of(
        GetHealthCheckStatusResponse.builder()
            .healthCheckObservations(Observations.now(check))
            .build());
  }
}
