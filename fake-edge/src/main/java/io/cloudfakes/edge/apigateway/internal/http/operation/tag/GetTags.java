package io.cloudfakes.edge.apigateway.internal.http.operation.tag;

import io.cloudfakes.edge.apigateway.internal.http.rule.Tagged;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetTagsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetTagsResponse;

/**
 * Gives the tags of an API, a stage, a VPC link or a domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/tags-resource-arn.html">GetTags</a>
 */
public final class GetTags implements Operation<GetTagsRequest, GetTagsResponse, ApiGatewayState> {
  @Override
  public Outcome<GetTagsResponse, ApiGatewayState> decide(
      GetTagsRequest request, ApiGatewayState state, CallContext call) {
    Tagged tagged = Tagged.required(request.resourceArn(), state, call);
    return Outcome.of(GetTagsResponse.builder().tags(tagged.tags()).build());
  }
}
