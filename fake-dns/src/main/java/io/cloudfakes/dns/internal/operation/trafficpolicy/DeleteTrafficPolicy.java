package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Policy;
import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.DeleteTrafficPolicyRequest;
import software.amazon.awssdk.services.route53.model.DeleteTrafficPolicyResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;

/**
 * Deletes a version of a traffic policy that no instance uses. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteTrafficPolicy.html">DeleteTrafficPolicy</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchTrafficPolicy}, {@code TrafficPolicyInUse}.
 */
public final class DeleteTrafficPolicy
    implements Operation<DeleteTrafficPolicyRequest, DeleteTrafficPolicyResponse, Route53State> {
  @Override
  public Outcome<DeleteTrafficPolicyResponse, Route53State> decide(
      DeleteTrafficPolicyRequest request, Route53State state, CallContext call) {
    TrafficPolicy version = Policies.require(state, request.id(), request.version(), call);
    boolean used =
        state.all(PolicyInstance.class, call.account()).stream()
            .map(PolicyInstance::instance)
            .anyMatch(
                instance ->
                    instance.trafficPolicyId().equals(version.id())
                        && instance.trafficPolicyVersion().equals(version.version()));
    if (used) {
      throw Route53Errors.error(
          "TrafficPolicyInUse",
          "One or more traffic policy instances were created by using the specified traffic policy.");
    }
    Policy rest = Policies.require(state, request.id(), call).without(request.version());
    return Outcome.of(
        DeleteTrafficPolicyResponse.builder().build(),
        rest.versions().isEmpty()
            ? new Route53Change.Removed(Policy.class, rest.id())
            : new Route53Change.Put(rest));
  }
}
