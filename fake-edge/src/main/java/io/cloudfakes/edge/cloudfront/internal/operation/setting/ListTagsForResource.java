package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudfront.model.Tag;

/**
 * Lists the tags of something. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListTagsForResource.html">ListTagsForResource</a>.
 *
 * <p>Modelled: all.
 */
public final class ListTagsForResource
    implements Operation<ListTagsForResourceRequest, ListTagsForResourceResponse, CloudFrontState> {
  @Override
  public Outcome<ListTagsForResourceResponse, CloudFrontState> decide(
      ListTagsForResourceRequest request, CloudFrontState state, CallContext call) {
    TagRules.requireResource(request.resource(), state, call);
    List<Tag> tags = new ArrayList<>();
    TagRules.of(request.resource(), state)
        .forEach((key, value) -> tags.add(Tag.builder().key(key).value(value).build()));
    return Outcome.of(ListTagsForResourceResponse.builder().tags(t -> t.items(tags)).build());
  }
}
