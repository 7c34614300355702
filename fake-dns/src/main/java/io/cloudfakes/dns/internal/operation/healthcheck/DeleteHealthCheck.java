package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.TagSet;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.DeleteHealthCheckRequest;
import software.amazon.awssdk.services.route53.model.DeleteHealthCheckResponse;

/**
 * Deletes a health check, even one that records still name; those then count as healthy. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteHealthCheck.html">DeleteHealthCheck</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHealthCheck}.
 */
public final class DeleteHealthCheck
    implements Operation<DeleteHealthCheckRequest, DeleteHealthCheckResponse, Route53State> {
  @Override
  public Outcome<DeleteHealthCheckResponse, Route53State> decide(
      DeleteHealthCheckRequest request, Route53State state, CallContext call) {
    Check check = HealthChecks.require(state, request.healthCheckId(), call);
    return Outcome.of(
        DeleteHealthCheckResponse.builder().build(),
        List.of(
            new Route53Change.Removed(Check.class, check.id()),
            new Route53Change.Removed(TagSet.class, TagSet.id("healthcheck", check.id()))));
  }
}
