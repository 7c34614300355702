package io.cloudfakes.edge.globalaccelerator.internal.operation.tag;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.globalaccelerator.model.Tag;

/**
 * Lists the tags of an accelerator, a listener, an endpoint group or an attachment. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListTagsForResource.html">ListTagsForResource</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code AttachmentNotFoundException}, {@code
 * EndpointGroupNotFoundException}, {@code InvalidArgumentException}, {@code
 * ListenerNotFoundException}.
 */
public final class ListTagsForResource
    implements Operation<
        ListTagsForResourceRequest, ListTagsForResourceResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<ListTagsForResourceResponse, GlobalAcceleratorState> decide(
      ListTagsForResourceRequest request, GlobalAcceleratorState state, CallContext call) {
    Lookup.tagged(state, request.resourceArn(), false, call);
    List<Tag> tags = new ArrayList<>();
    Tagging.of(state, request.resourceArn())
        .forEach((key, value) -> tags.add(Tag.builder().key(key).value(value).build()));
    return Outcome.of(ListTagsForResourceResponse.builder().tags(tags).build());
  }
}
