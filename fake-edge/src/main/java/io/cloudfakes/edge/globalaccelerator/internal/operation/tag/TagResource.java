package io.cloudfakes.edge.globalaccelerator.internal.operation.tag;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.TagResourceRequest;
import software.amazon.awssdk.services.globalaccelerator.model.TagResourceResponse;

/**
 * Gives a resource tags, or other values to those it has. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_TagResource.html">TagResource</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}.
 */
public final class TagResource
    implements Operation<TagResourceRequest, TagResourceResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<TagResourceResponse, GlobalAcceleratorState> decide(
      TagResourceRequest request, GlobalAcceleratorState state, CallContext call) {
    Lookup.tagged(state, request.resourceArn(), false, call);
    return Outcome.of(
        TagResourceResponse.builder().build(),
        Tagging.put(
            request.resourceArn(),
            Tagging.with(Tagging.of(state, request.resourceArn()), request.tags())));
  }
}
