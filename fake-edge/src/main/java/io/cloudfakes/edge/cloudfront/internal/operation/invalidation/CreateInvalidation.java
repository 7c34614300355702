package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.CreateInvalidationResponse;

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
    Ordered ordered =
        Ordered.of(request.invalidationBatch(), distribution, distribution.id(), state, call);
    return Outcome.<CreateInvalidationResponse, CloudFrontState>of(
            CreateInvalidationResponse.builder()
                .location(ordered.location("distribution"))
                .invalidation(ordered.described())
                .build(),
            ordered.changes())
        .withStatus(201);
  }
}
