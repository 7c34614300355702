package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Tagging;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.TagResourceRequest;
import software.amazon.awssdk.services.wafv2.model.TagResourceResponse;

/**
 * Adds tags to a web ACL, rule group or set, or changes them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_TagResource.html">TagResource</a>
 */
public final class TagResource
    implements Operation<TagResourceRequest, TagResourceResponse, WafState> {
  @Override
  public Outcome<TagResourceResponse, WafState> decide(
      TagResourceRequest request, WafState state, CallContext call) {
    Entity entity = Tags.of(request.resourceARN(), state, call);
    return Outcome.of(
        TagResourceResponse.builder().build(),
        new WafChange.EntityPut(entity.tagged(Tagging.plus(entity.tags(), request.tags()))));
  }
}
