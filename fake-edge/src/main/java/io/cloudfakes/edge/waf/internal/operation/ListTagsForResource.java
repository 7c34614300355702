package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.wafv2.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.wafv2.model.Tag;

/**
 * Lists tags by key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListTagsForResource.html">ListTagsForResource</a>
 */
public final class ListTagsForResource
    implements Operation<ListTagsForResourceRequest, ListTagsForResourceResponse, WafState> {
  @Override
  public Outcome<ListTagsForResourceResponse, WafState> decide(
      ListTagsForResourceRequest request, WafState state, CallContext call) {
    Entity entity = Tags.of(request.resourceARN(), state, call);
    SortedMap<String, Tag> tags = new TreeMap<>();
    entity
        .tags()
        .forEach((key, value) -> tags.put(key, Tag.builder().key(key).value(value).build()));
    Page<Tag> page = Page.of(tags, request.nextMarker(), request.limit(), tag -> tag);
    return Outcome.of(
        ListTagsForResourceResponse.builder()
            .tagInfoForResource(t -> t.resourceARN(entity.arn()).tagList(page.items()))
            .nextMarker(page.nextMarker())
            .build());
  }
}
