package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.TagResourceRequest;
import software.amazon.awssdk.services.cloudfront.model.TagResourceResponse;

/**
 * Tags something. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_TagResource.html">TagResource</a>.
 *
 * <p>Modelled: all.
 */
public final class TagResource
    implements Operation<TagResourceRequest, TagResourceResponse, CloudFrontState> {
  @Override
  public Outcome<TagResourceResponse, CloudFrontState> decide(
      TagResourceRequest request, CloudFrontState state, CallContext call) {
    TagRules.requireResource(request.resource(), state, call);
    return Outcome.<TagResourceResponse, CloudFrontState>of(
            TagResourceResponse.builder().build(),
            TagRules.tagged(request.resource(), request.tags().items(), state))
        .withStatus(204);
  }
}
