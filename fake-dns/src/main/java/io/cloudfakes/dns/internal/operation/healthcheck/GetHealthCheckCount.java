package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetHealthCheckCountRequest;
import software.amazon.awssdk.services.route53.model.GetHealthCheckCountResponse;

/**
 * Counts the health checks of the account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckCount.html">GetHealthCheckCount</a>.
 *
 * <p>Modelled: all.
 */
public final class GetHealthCheckCount
    implements Operation<GetHealthCheckCountRequest, GetHealthCheckCountResponse, Route53State> {
  @Override
  public Outcome<GetHealthCheckCountResponse, Route53State> decide(
      GetHealthCheckCountRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        GetHealthCheckCountResponse.builder()
            .healthCheckCount((long) state.all(Check.class, call.account()).size())
            .build());
  }
}
