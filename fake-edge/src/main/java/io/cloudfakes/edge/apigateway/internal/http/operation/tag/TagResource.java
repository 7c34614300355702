package io.cloudfakes.edge.apigateway.internal.http.operation.tag;

import io.cloudfakes.edge.apigateway.internal.http.rule.Tagged;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.TagResourceRequest;
import software.amazon.awssdk.services.apigatewayv2.model.TagResourceResponse;

/**
 * Puts tags on an API, a stage, a VPC link or a domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html">TagResource</a>
 */
public final class TagResource
    implements Operation<TagResourceRequest, TagResourceResponse, ApiGatewayState> {
  @Override
  public Outcome<TagResourceResponse, ApiGatewayState> decide(
      TagResourceRequest request, ApiGatewayState state, CallContext call) {
    Tagged tagged = Tagged.required(request.resourceArn(), state, call);
    return Outcome.of(
            TagResourceResponse.builder().build(), tagged.with(Tagged.plus(tagged, request.tags())))
        .withStatus(201);
  }
}
