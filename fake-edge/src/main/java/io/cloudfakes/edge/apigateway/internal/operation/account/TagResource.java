package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Tagged;
import io.cloudfakes.edge.apigateway.internal.rule.Tags;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.TagResourceRequest;
import software.amazon.awssdk.services.apigateway.model.TagResourceResponse;

/**
 * Gives tags to what an ARN names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_TagResource.html">TagResource</a>
 */
public final class TagResource
    implements Operation<TagResourceRequest, TagResourceResponse, ApiGatewayState> {

  @Override
  public Outcome<TagResourceResponse, ApiGatewayState> decide(
      TagResourceRequest request, ApiGatewayState state, CallContext call) {
    Tagged tagged = Tagged.required(request.resourceArn(), state, call);
    Map<String, String> tags = new TreeMap<>(tagged.tags());
    tags.putAll(request.tags());
    return Outcome.<TagResourceResponse, ApiGatewayState>of(
            TagResourceResponse.builder().build(), tagged.put().apply(Tags.checked(tags)))
        .withStatus(204);
  }
}
