package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.InvalidationRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Purges;
import io.cloudfakes.edge.cloudfront.internal.rule.Quantities;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.InvalidationOrder;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationResponse;
import software.amazon.awssdk.services.cloudfront.model.InvalidationBatch;

/**
 * Has the edges drop what they keep under some paths. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html">CreateInvalidation</a>.
 *
 * <p>Modelled: all.
 */
public final class CreateInvalidation
    implements Operation<CreateInvalidationRequest, CreateInvalidationResponse, CloudFrontState> {
  @Override
  public Outcome<CreateInvalidationResponse, CloudFrontState> decide(
      CreateInvalidationRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution distribution = Distributions.required(state, request.distributionId(), call);
    InvalidationBatch batch = request.invalidationBatch();
    Quantities.require(batch);
    InvalidationRules.require(batch, distribution, state);
    InvalidationOrder same = InvalidationRules.same(batch, distribution, state);
    if (same != null) {
      return answer(same);
    }
    InvalidationOrder order =
        new InvalidationOrder(
            call.account(),
            CloudFrontIds.of("I", call),
            distribution.id(),
            call.now(),
            batch,
            false);
    Outcome<CreateInvalidationResponse, CloudFrontState> outcome =
        answer(order).and(new CloudFrontChange.Put(order));
    for (CloudFrontChange purge : Purges.ordered(order.id(), call)) {
      outcome = outcome.and(purge);
    }
    return outcome;
  }

  private static Outcome<CreateInvalidationResponse, CloudFrontState> answer(
      InvalidationOrder order) {
    return Outcome.<CreateInvalidationResponse, CloudFrontState>of(
            CreateInvalidationResponse.builder()
                .location(
                    CloudFrontIds.location(
                        "distribution/" + order.distribution() + "/invalidation/" + order.id()))
                .invalidation(InvalidationRules.describe(order))
                .build())
        .withStatus(201);
  }
}
