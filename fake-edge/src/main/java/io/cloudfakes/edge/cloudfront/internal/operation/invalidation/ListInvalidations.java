package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.InvalidationRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.InvalidationOrder;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.InvalidationList;
import software.amazon.awssdk.services.cloudfront.model.InvalidationSummary;
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
    List<InvalidationOrder> all = new ArrayList<>(InvalidationRules.of(distribution, state));
    all.sort(
        Comparator.comparing(InvalidationOrder::created)
            .thenComparing(InvalidationOrder::id)
            .reversed());
    List<String> ids = all.stream().map(InvalidationOrder::id).toList();
    int from = request.marker() == null ? 0 : ids.indexOf(request.marker()) + 1;
    Page<InvalidationOrder> page =
        Page.from(
            all.subList(from, all.size()),
            InvalidationOrder::id,
            request.marker(),
            request.maxItems());
    return Outcome.of(
        ListInvalidationsResponse.builder()
            .invalidationList(
                Members.filled(
                    InvalidationList.class, name -> page.value(name, ListInvalidations::summary)))
            .build());
  }

  private static InvalidationSummary summary(InvalidationOrder order) {
    return InvalidationSummary.builder()
        .id(order.id())
        .createTime(order.created())
        .status(order.status())
        .build();
  }
}
