package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Documents;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByResponseHeadersPolicyIdRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsByResponseHeadersPolicyIdResponse;

/**
 * Lists the ids of the distributions that refer to a response headers policy. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributionsByResponseHeadersPolicyId.html">ListDistributionsByResponseHeadersPolicyId</a>.
 *
 * <p>Modelled: all.
 */
public final class ListDistributionsByResponseHeadersPolicyId
    implements Operation<
        ListDistributionsByResponseHeadersPolicyIdRequest,
        ListDistributionsByResponseHeadersPolicyIdResponse,
        CloudFrontState> {
  @Override
  public Outcome<ListDistributionsByResponseHeadersPolicyIdResponse, CloudFrontState> decide(
      ListDistributionsByResponseHeadersPolicyIdRequest request,
      CloudFrontState state,
      CallContext call) {
    String id = request.responseHeadersPolicyId();
    if (Documents.find(state, Kind.RESPONSE_HEADERS_POLICY, id, call.account()) == null) {
      throw CloudFrontErrors.error(
          "NoSuchResponseHeadersPolicy", "The response headers policy does not exist.");
    }
    return Outcome.of(
        ListDistributionsByResponseHeadersPolicyIdResponse.builder()
            .distributionIdList(
                DistributionLists.ids(
                    References.distributions(
                        state, call.account(), Kind.RESPONSE_HEADERS_POLICY, id),
                    request.marker(),
                    request.maxItems()))
            .build());
  }
}
