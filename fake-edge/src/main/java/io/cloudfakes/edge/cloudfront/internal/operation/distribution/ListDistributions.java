package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;

/**
 * Lists the distributions of the account in the order of their ids. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributions.html">ListDistributions</a>.
 *
 * <p>Modelled: all.
 */
public final class ListDistributions
    implements Operation<ListDistributionsRequest, ListDistributionsResponse, CloudFrontState> {
  @Override
  public Outcome<ListDistributionsResponse, CloudFrontState> decide(
      ListDistributionsRequest request, CloudFrontState state, CallContext call) {
    return Outcome.of(
        ListDistributionsResponse.builder()
            .distributionList(
                DistributionLists.whole(
                    state.distributions(call.account()),
                    request.marker(),
                    request.maxItems(),
                    state))
            .build());
  }
}
