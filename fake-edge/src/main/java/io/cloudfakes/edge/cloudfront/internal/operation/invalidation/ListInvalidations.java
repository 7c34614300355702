package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.ListInvalidationsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListInvalidationsResponse;

/**
 * Lists the invalidations of a distribution, newest first. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListInvalidations.html">ListInvalidations</a>.
 *
 * <p>Modelled: all.
 */
public final class ListInvalidations
    implements Operation<ListInvalidationsRequest, ListInvalidationsResponse, CloudFrontState> {
  @Override
  public Outcome<ListInvalidationsResponse, CloudFrontState> decide(
      ListInvalidationsRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution distribution = Distributions.required(state, request.distributionId(), call);
    return Outcome.of(
        ListInvalidationsResponse.builder()
            .invalidationList(
                InvalidationPages.of(
                    distribution.id(), request.marker(), request.maxItems(), state, call))
            .build());
  }
}
