package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Tagged;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.UntagResourceRequest;
import software.amazon.awssdk.services.apigateway.model.UntagResourceResponse;

/**
 * Takes tags from what an ARN names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UntagResource.html">UntagResource</a>
 */
public final class UntagResource
    implements Operation<UntagResourceRequest, UntagResourceResponse, ApiGatewayState> {

  @Override
  public Outcome<UntagResourceResponse, ApiGatewayState> decide(
      UntagResourceRequest request, ApiGatewayState state, CallContext call) {
    Tagged tagged = Tagged.required(request.resourceArn(), state, call);
    Map<String, String> tags = new TreeMap<>(tagged.tags());
    request.tagKeys().forEach(tags::remove);
    return Outcome.<UntagResourceResponse, ApiGatewayState>of(
            UntagResourceResponse.builder().build(), tagged.put().apply(tags))
        .withStatus(204);
  }
}
