package io.cloudfakes.dns.internal.operation.tag;

import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.route53.model.ListTagsForResourceResponse;

/**
 * Lists the tags of a hosted zone or health check. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTagsForResource.html">ListTagsForResource</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code NoSuchHealthCheck}, {@code NoSuchHostedZone}.
 */
public final class ListTagsForResource
    implements Operation<ListTagsForResourceRequest, ListTagsForResourceResponse, Route53State> {
  @Override
  public Outcome<ListTagsForResourceResponse, Route53State> decide(
      ListTagsForResourceRequest request, Route53State state, CallContext call) {
    String type = request.resourceTypeAsString();
    String id = ResourceIds.plain(request.resourceId());
    Tagged.require(state, type, id, call);
    return Outcome.of(
        ListTagsForResourceResponse.builder().resourceTagSet(Tagged.of(state, type, id)).build());
  }
}
