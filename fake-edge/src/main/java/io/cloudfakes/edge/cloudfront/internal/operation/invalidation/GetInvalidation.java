package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.InvalidationRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.GetInvalidationRequest;
import software.amazon.awssdk.services.cloudfront.model.GetInvalidationResponse;

/**
 * Gives an invalidation. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetInvalidation.html">GetInvalidation</a>.
 *
 * <p>Modelled: all.
 */
public final class GetInvalidation
    implements Operation<GetInvalidationRequest, GetInvalidationResponse, CloudFrontState> {
  @Override
  public Outcome<GetInvalidationResponse, CloudFrontState> decide(
      GetInvalidationRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution distribution = Distributions.required(state, request.distributionId(), call);
    return Outcome.of(
        GetInvalidationResponse.builder()
            .invalidation(InvalidationRules.required(request.id(), distribution.id(), state))
            .build());
  }
}
