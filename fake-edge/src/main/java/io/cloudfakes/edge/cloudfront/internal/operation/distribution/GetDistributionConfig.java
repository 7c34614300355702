package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigRequest;
import software.amazon.awssdk.services.cloudfront.model.GetDistributionConfigResponse;

/**
 * Gives the configuration of a distribution. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetDistributionConfig.html">GetDistributionConfig</a>.
 *
 * <p>Modelled: all.
 */
public final class GetDistributionConfig
    implements Operation<
        GetDistributionConfigRequest, GetDistributionConfigResponse, CloudFrontState> {
  @Override
  public Outcome<GetDistributionConfigResponse, CloudFrontState> decide(
      GetDistributionConfigRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution known = Distributions.required(state, request.id(), call);
    return Outcome.of(
        GetDistributionConfigResponse.builder()
            .distributionConfig(known.config())
            .eTag(known.etag())
            .build());
  }
}
