package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionRequest;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionResponse;

/**
 * Gives a distribution with what is said of it. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistribution.html">GetDistribution</a>.
 *
 * <p>Modelled: all.
 */
public final class GetDistribution
    implements Operation<GetDistributionRequest, GetDistributionResponse, CloudFrontState> {
  @Override
  public Outcome<GetDistributionResponse, CloudFrontState> decide(
      GetDistributionRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution known = Distributions.required(state, request.id(), call);
    return Outcome.of(
        GetDistributionResponse.builder()
            .distribution(Distributions.describe(known, state))
            .eTag(known.etag())
            .build());
  }
}
