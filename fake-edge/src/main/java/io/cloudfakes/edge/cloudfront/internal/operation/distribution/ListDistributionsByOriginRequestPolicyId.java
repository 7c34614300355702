package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Documents;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByOriginRequestPolicyIdRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByOriginRequestPolicyIdResponse;

/**
 * Lists the ids of the distributions that refer to an origin request policy. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributionsByOriginRequestPolicyId.html">ListDistributionsByOriginRequestPolicyId</a>.
 *
 * <p>Modelled: all.
 */
public final class ListDistributionsByOriginRequestPolicyId
    implements Operation<
        ListDistributionsByOriginRequestPolicyIdRequest,
        ListDistributionsByOriginRequestPolicyIdResponse,
        CloudFrontState> {
  @Override
  public Outcome<ListDistributionsByOriginRequestPolicyIdResponse, CloudFrontState> decide(
      ListDistributionsByOriginRequestPolicyIdRequest request,
      CloudFrontState state,
      CallContext call) {
    String id = request.originRequestPolicyId();
    if (Documents.find(state, Kind.ORIGIN_REQUEST_POLICY, id, call.account()) == null) {
      throw CloudFrontErrors.error(
          "NoSuchOriginRequestPolicy", "The origin request policy does not exist.");
    }
    return Outcome.of(
        ListDistributionsByOriginRequestPolicyIdResponse.builder()
            .distributionIdList(
                DistributionLists.ids(
                    References.distributions(state, call.account(), Kind.ORIGIN_REQUEST_POLICY, id),
                    request.marker(),
                    request.maxItems()))
            .build());
  }
}
