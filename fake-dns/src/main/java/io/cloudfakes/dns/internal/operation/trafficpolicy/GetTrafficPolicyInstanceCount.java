package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetTrafficPolicyInstanceCountRequest;
import software.amazon.awssdk.services.route53.model.GetTrafficPolicyInstanceCountResponse;

/**
 * Counts the traffic policy instances of the account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetTrafficPolicyInstanceCount.html">GetTrafficPolicyInstanceCount</a>.
 *
 * <p>Modelled: all.
 */
public final class GetTrafficPolicyInstanceCount
    implements Operation<
        GetTrafficPolicyInstanceCountRequest, GetTrafficPolicyInstanceCountResponse, Route53State> {
  @Override
  public Outcome<GetTrafficPolicyInstanceCountResponse, Route53State> decide(
      GetTrafficPolicyInstanceCountRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        GetTrafficPolicyInstanceCountResponse.builder()
            .trafficPolicyInstanceCount(state.all(PolicyInstance.class, call.account()).size())
            .build());
  }
}
