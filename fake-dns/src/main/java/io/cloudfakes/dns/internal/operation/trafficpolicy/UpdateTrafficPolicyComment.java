package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;
import software.amazon.awssdk.services.route53.model.UpdateTrafficPolicyCommentRequest;
import software.amazon.awssdk.services.route53.model.UpdateTrafficPolicyCommentResponse;

/**
 * Changes the comment of a version of a traffic policy. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateTrafficPolicyComment.html">UpdateTrafficPolicyComment</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchTrafficPolicy}, {@code InvalidInput}.
 */
public final class UpdateTrafficPolicyComment
    implements Operation<
        UpdateTrafficPolicyCommentRequest, UpdateTrafficPolicyCommentResponse, Route53State> {
  @Override
  public Outcome<UpdateTrafficPolicyCommentResponse, Route53State> decide(
      UpdateTrafficPolicyCommentRequest request, Route53State state, CallContext call) {
    TrafficPolicy version =
        Policies.require(state, request.id(), request.version(), call).toBuilder()
            .comment(request.comment())
            .build();
    return Outcome.of(
        UpdateTrafficPolicyCommentResponse.builder().trafficPolicy(version).build(),
        new Route53Change.Put(Policies.require(state, request.id(), call).with(version)));
  }
}
