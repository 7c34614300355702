package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.PolicyDocumentReader;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Policy;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53.model.CreateTrafficPolicyRequest;
import software.amazon.awssdk.services.route53.model.CreateTrafficPolicyResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;

/**
 * Makes the first version of a traffic policy. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateTrafficPolicy.html">CreateTrafficPolicy</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code TooManyTrafficPolicies}, {@code
 * TrafficPolicyAlreadyExists}, {@code InvalidTrafficPolicyDocument}.
 */
public final class CreateTrafficPolicy
    implements Operation<CreateTrafficPolicyRequest, CreateTrafficPolicyResponse, Route53State> {
  @Override
  public Outcome<CreateTrafficPolicyResponse, Route53State> decide(
      CreateTrafficPolicyRequest request, Route53State state, CallContext call) {
    List<Policy> own = state.all(Policy.class, call.account());
    if (own.stream()
        .anyMatch(
            other ->
                Objects.requireNonNull(other.versions().lastEntry())
                    .getValue()
                    .name()
                    .equals(request.name()))) {
      throw Route53Errors.error(
          "TrafficPolicyAlreadyExists",
          "A traffic policy that has the same value for Name already exists.");
    }
    int most = call.options(Route53Options.class).limits().trafficPolicies();
    if (own.size() >= most) {
      throw Route53Errors.error(
          "TooManyTrafficPolicies",
          "Limits Exceeded: MAX_TRAFFIC_POLICIES_BY_ACCOUNT - Cannot create more than "
              + most
              + " traffic policies.");
    }
    TrafficPolicy policy =
        TrafficPolicy.builder()
            .id(call.ids().uuid("traffic policy"))
            .version(1)
            .name(request.name())
            .type(PolicyDocumentReader.recordType(request.document()))
            .document(request.document())
            .comment(request.comment())
            .build();
    Policy made = new Policy(policy.id(), call.account(), TreePMap.empty(), 1).with(policy);
    return Outcome.<CreateTrafficPolicyResponse, Route53State>of(
            CreateTrafficPolicyResponse.builder()
                .trafficPolicy(policy)
                .location(Policies.location(policy))
                .build(),
            new Route53Change.Put(made))
        .withStatus(201);
  }
}
