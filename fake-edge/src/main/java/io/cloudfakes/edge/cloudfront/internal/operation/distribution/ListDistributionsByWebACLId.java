package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.WebAclNames;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByWebAclIdRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByWebAclIdResponse;

/**
 * Lists the distributions that a web ACL guards, or ({@code null}) that none does. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributionsByWebACLId.html">ListDistributionsByWebACLId</a>.
 *
 * <p>Modelled: all.
 */
public final class ListDistributionsByWebACLId
    implements Operation<
        ListDistributionsByWebAclIdRequest, ListDistributionsByWebAclIdResponse, CloudFrontState> {
  @Override
  public Outcome<ListDistributionsByWebAclIdResponse, CloudFrontState> decide(
      ListDistributionsByWebAclIdRequest request, CloudFrontState state, CallContext call) {
    String asked = request.webACLId().equals("null") ? "" : request.webACLId();
    WebAclNames.require(asked);
    return Outcome.of(
        ListDistributionsByWebAclIdResponse.builder()
            .distributionList(
                DistributionLists.whole(
                    state.distributions(call.account()).stream()
                        .filter(one -> asked.equals(one.config().webACLId()))
                        .toList(),
                    request.marker(),
                    request.maxItems(),
                    state))
            .build());
  }
}
