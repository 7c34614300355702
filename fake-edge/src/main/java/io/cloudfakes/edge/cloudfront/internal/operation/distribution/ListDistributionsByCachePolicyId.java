package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Documents;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByCachePolicyIdRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByCachePolicyIdResponse;

/**
 * Lists the ids of the distributions that refer to a cache policy. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributionsByCachePolicyId.html">ListDistributionsByCachePolicyId</a>.
 *
 * <p>Modelled: all.
 */
public final class ListDistributionsByCachePolicyId
    implements Operation<
        ListDistributionsByCachePolicyIdRequest,
        ListDistributionsByCachePolicyIdResponse,
        CloudFrontState> {
  @Override
  public Outcome<ListDistributionsByCachePolicyIdResponse, CloudFrontState> decide(
      ListDistributionsByCachePolicyIdRequest request, CloudFrontState state, CallContext call) {
    String id = request.cachePolicyId();
    if (Documents.find(state, Kind.CACHE_POLICY, id, call.account()) == null) {
      throw CloudFrontErrors.error("NoSuchCachePolicy", "The cache policy does not exist.");
    }
    return Outcome.of(
        ListDistributionsByCachePolicyIdResponse.builder()
            .distributionIdList(
                DistributionLists.ids(
                    References.distributions(state, call.account(), Kind.CACHE_POLICY, id),
                    request.marker(),
                    request.maxItems()))
            .build());
  }
}
