package io.cloudfakes.edge.globalaccelerator.internal.operation.tag;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Tagging;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.globalaccelerator.model.UntagResourceRequest;
import software.amazon.awssdk.services.globalaccelerator.model.UntagResourceResponse;

/**
 * Takes tags from a resource, which need not be there any more. See <a
 * href="https://docs.aws.amazon.com/global-accelerator/latest/api/API_UntagResource.html">UntagResource</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code AcceleratorNotFoundException}, {@code InvalidArgumentException}.
 */
public final class UntagResource
    implements Operation<UntagResourceRequest, UntagResourceResponse, GlobalAcceleratorState> {
  @Override
  public Outcome<UntagResourceResponse, GlobalAcceleratorState> decide(
      UntagResourceRequest request, GlobalAcceleratorState state, CallContext call) {
    Lookup.tagged(state, request.resourceArn(), true, call);
    return Outcome.of(
        UntagResourceResponse.builder().build(),
        Tagging.put(
            request.resourceArn(),
            Tagging.of(state, request.resourceArn()).minusAll(request.tagKeys())));
  }
}
