package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetTrafficPolicyRequest;
import software.amazon.awssdk.services.route53.model.GetTrafficPolicyResponse;

/**
 * Describes a version of a traffic policy. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetTrafficPolicy.html">GetTrafficPolicy</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchTrafficPolicy}.
 */
public final class GetTrafficPolicy
    implements Operation<GetTrafficPolicyRequest, GetTrafficPolicyResponse, Route53State> {
  @Override
  public Outcome<GetTrafficPolicyResponse, Route53State> decide(
      GetTrafficPolicyRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        GetTrafficPolicyResponse.builder()
            .trafficPolicy(Policies.require(state, request.id(), request.version(), call))
            .build());
  }
}
