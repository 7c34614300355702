package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;
import software.amazon.awssdk.services.route53.model.UpdateTrafficPolicyInstanceRequest;
import software.amazon.awssdk.services.route53.model.UpdateTrafficPolicyInstanceResponse;

/**
 * Gives a traffic policy instance another version or time to live. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateTrafficPolicyInstance.html">UpdateTrafficPolicyInstance</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code NoSuchTrafficPolicy}, {@code
 * NoSuchTrafficPolicyInstance}, {@code ConflictingTypes}.
 */
public final class UpdateTrafficPolicyInstance
    implements Operation<
        UpdateTrafficPolicyInstanceRequest, UpdateTrafficPolicyInstanceResponse, Route53State> {
  @Override
  public Outcome<UpdateTrafficPolicyInstanceResponse, Route53State> decide(
      UpdateTrafficPolicyInstanceRequest request, Route53State state, CallContext call) {
    PolicyInstance before = Instances.require(state, request.id(), call);
    TrafficPolicy policy =
        Policies.require(state, request.trafficPolicyId(), request.trafficPolicyVersion(), call);
    if (policy.type() != before.instance().trafficPolicyType()) {
      throw Route53Errors.error(
          "ConflictingTypes",
          "You tried to update a traffic policy instance by using a traffic policy version that has a"
              + " different DNS type than the current type for the instance.");
    }
    TrafficPolicyInstance shown =
        before.instance().toBuilder()
            .ttl(request.ttl())
            .trafficPolicyId(policy.id())
            .trafficPolicyVersion(policy.version())
            .build();
    PolicyInstance after =
        new PolicyInstance(
            before.id(),
            before.account(),
            shown,
            call.now().plus(call.options(Route53Options.class).propagation()),
            false);
    return Outcome.of(
        UpdateTrafficPolicyInstanceResponse.builder()
            .trafficPolicyInstance(Instances.pending(after))
            .build(),
        Instances.put(state, Zones.of(state, shown.hostedZoneId(), call), after, call));
  }
}
