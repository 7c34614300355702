package io.cloudfakes.edge.cloudfront.internal.operation.setting;

import io.cloudfakes.edge.cloudfront.internal.rule.TagRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.UntagResourceRequest;
import software.amazon.awssdk.services.cloudfront.model.UntagResourceResponse;

/**
 * Takes tags off something. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UntagResource.html">UntagResource</a>.
 *
 * <p>Modelled: all.
 */
public final class UntagResource
    implements Operation<UntagResourceRequest, UntagResourceResponse, CloudFrontState> {
  @Override
  public Outcome<UntagResourceResponse, CloudFrontState> decide(
      UntagResourceRequest request, CloudFrontState state, CallContext call) {
    TagRules.requireResource(request.resource(), state, call);
    return Outcome.<UntagResourceResponse, CloudFrontState>of(
            UntagResourceResponse.builder().build(),
            new CloudFrontChange.Tagged(
                request.resource(),
                TagRules.of(request.resource(), state).minusAll(request.tagKeys().items())))
        .withStatus(204);
  }
}
