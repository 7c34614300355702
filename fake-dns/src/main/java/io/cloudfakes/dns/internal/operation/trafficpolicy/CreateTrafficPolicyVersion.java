package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.PolicyDocumentReader;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Policy;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Objects;
import software.amazon.awssdk.services.route53.model.CreateTrafficPolicyVersionRequest;
import software.amazon.awssdk.services.route53.model.CreateTrafficPolicyVersionResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;

/**
 * Makes a further version of a traffic policy. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateTrafficPolicyVersion.html">CreateTrafficPolicyVersion</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchTrafficPolicy}, {@code InvalidInput}, {@code
 * TooManyTrafficPolicyVersionsForCurrentPolicy}, {@code InvalidTrafficPolicyDocument}.
 */
public final class CreateTrafficPolicyVersion
    implements Operation<
        CreateTrafficPolicyVersionRequest, CreateTrafficPolicyVersionResponse, Route53State> {
  @Override
  public Outcome<CreateTrafficPolicyVersionResponse, Route53State> decide(
      CreateTrafficPolicyVersionRequest request, Route53State state, CallContext call) {
    Policy policy = Policies.require(state, request.id(), call);
    if (policy.versions().size() >= MOST) {
      throw Route53Errors.error(
          "TooManyTrafficPolicyVersionsForCurrentPolicy",
          "This traffic policy version can't be created because you've reached the limit of 1000 on"
              + " the number of versions that you can create for the current traffic policy.");
    }
    TrafficPolicy version =
        TrafficPolicy.builder()
            .id(policy.id())
            .version(policy.next())
            .name(Objects.requireNonNull(policy.versions().lastEntry()).getValue().name())
            .type(PolicyDocumentReader.recordType(request.document()))
            .document(request.document())
            .comment(request.comment())
            .build();
    return Outcome.<CreateTrafficPolicyVersionResponse, Route53State>of(
            CreateTrafficPolicyVersionResponse.builder()
                .trafficPolicy(version)
                .location(Policies.location(version))
                .build(),
            new Route53Change.Put(policy.with(version)))
        .withStatus(201);
  }

  private static final int MOST = 1000;
}
