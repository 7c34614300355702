package io.cloudfakes.edge.apigateway.internal.http.operation.tag;

import io.cloudfakes.edge.apigateway.internal.http.rule.Tagged;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigatewayv2.model.UntagResourceRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UntagResourceResponse;

/**
 * Takes tags off.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html">UntagResource</a>
 */
public final class UntagResource
    implements Operation<UntagResourceRequest, UntagResourceResponse, ApiGatewayState> {
  @Override
  public Outcome<UntagResourceResponse, ApiGatewayState> decide(
      UntagResourceRequest request, ApiGatewayState state, CallContext call) {
    Tagged tagged = Tagged.required(request.resourceArn(), state, call);
    Map<String, String> left = new TreeMap<>(tagged.tags());
    left.keySet().removeAll(request.tagKeys());
    return Outcome.of(UntagResourceResponse.builder().build(), tagged.with(left)).withStatus(204);
  }
}
