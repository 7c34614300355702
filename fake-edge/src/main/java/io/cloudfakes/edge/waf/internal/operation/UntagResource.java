package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.UntagResourceRequest;
import software.amazon.awssdk.services.wafv2.model.UntagResourceResponse;

/**
 * Takes tags off.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_UntagResource.html">UntagResource</a>
 */
public final class UntagResource
    implements Operation<UntagResourceRequest, UntagResourceResponse, WafState> {
  @Override
  public Outcome<UntagResourceResponse, WafState> decide(
      UntagResourceRequest request, WafState state, CallContext call) {
    Entity entity = Tags.of(request.resourceARN(), state, call);
    Map<String, String> without = new TreeMap<>(entity.tags());
    request.tagKeys().forEach(without::remove);
    SortedMap<String, String> tags = new TreeMap<>(without);
    return Outcome.of(
        UntagResourceResponse.builder().build(), new WafChange.EntityPut(entity.tagged(tags)));
  }
}
