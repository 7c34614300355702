package io.cloudfakes.dns.internal.operation.tag;

import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ListTagsForResourcesRequest;
import software.amazon.awssdk.services.route53.model.ListTagsForResourcesResponse;
import software.amazon.awssdk.services.route53.model.ResourceTagSet;

/**
 * Lists the tags of up to ten hosted zones or health checks. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTagsForResources.html">ListTagsForResources</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code NoSuchHealthCheck}, {@code NoSuchHostedZone}.
 */
public final class ListTagsForResources
    implements Operation<ListTagsForResourcesRequest, ListTagsForResourcesResponse, Route53State> {
  @Override
  public Outcome<ListTagsForResourcesResponse, Route53State> decide(
      ListTagsForResourcesRequest request, Route53State state, CallContext call) {
    String type = request.resourceTypeAsString();
    List<ResourceTagSet> sets = new ArrayList<>();
    for (String given : request.resourceIds()) {
      String id = ResourceIds.plain(given);
      Tagged.require(state, type, id, call);
      sets.add(Tagged.of(state, type, id));
    }
    return Outcome.of(ListTagsForResourcesResponse.builder().resourceTagSets(sets).build());
  }
}
