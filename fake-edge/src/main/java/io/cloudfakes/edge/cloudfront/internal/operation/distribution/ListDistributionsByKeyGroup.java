package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Documents;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByKeyGroupRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByKeyGroupResponse;

/**
 * Lists the ids of the distributions that refer to a key group. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributionsByKeyGroup.html">ListDistributionsByKeyGroup</a>.
 *
 * <p>Modelled: all.
 */
public final class ListDistributionsByKeyGroup
    implements Operation<
        ListDistributionsByKeyGroupRequest, ListDistributionsByKeyGroupResponse, CloudFrontState> {
  @Override
  public Outcome<ListDistributionsByKeyGroupResponse, CloudFrontState> decide(
      ListDistributionsByKeyGroupRequest request, CloudFrontState state, CallContext call) {
    String id = request.keyGroupId();
    if (Documents.find(state, Kind.KEY_GROUP, id, call.account()) == null) {
      throw CloudFrontErrors.error("NoSuchResource", "A resource that was specified is not valid.");
    }
    return Outcome.of(
        ListDistributionsByKeyGroupResponse.builder()
            .distributionIdList(
                DistributionLists.ids(
                    References.distributions(state, call.account(), Kind.KEY_GROUP, id),
                    request.marker(),
                    request.maxItems()))
            .build());
  }
}
