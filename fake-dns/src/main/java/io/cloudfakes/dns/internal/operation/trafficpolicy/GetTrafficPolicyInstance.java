package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetTrafficPolicyInstanceRequest;
import software.amazon.awssdk.services.route53.model.GetTrafficPolicyInstanceResponse;

/**
 * Describes a traffic policy instance. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetTrafficPolicyInstance.html">GetTrafficPolicyInstance</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchTrafficPolicyInstance}.
 */
public final class GetTrafficPolicyInstance
    implements Operation<
        GetTrafficPolicyInstanceRequest, GetTrafficPolicyInstanceResponse, Route53State> {
  @Override
  public Outcome<GetTrafficPolicyInstanceResponse, Route53State> decide(
      GetTrafficPolicyInstanceRequest request, Route53State state, CallContext call) {
    PolicyInstance instance = Instances.require(state, request.id(), call);
    return Outcome.of(
        GetTrafficPolicyInstanceResponse.builder()
            .trafficPolicyInstance(Instances.describe(instance, call))
            .build());
  }
}
