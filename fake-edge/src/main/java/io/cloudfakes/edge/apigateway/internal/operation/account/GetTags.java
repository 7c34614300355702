package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Tagged;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.GetTagsRequest;
import software.amazon.awssdk.services.apigateway.model.GetTagsResponse;

/**
 * Lists the tags of what an ARN names.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetTags.html">GetTags</a>
 */
public final class GetTags implements Operation<GetTagsRequest, GetTagsResponse, ApiGatewayState> {
  // AWS gives all tags at once, whatever is asked: the model says that pages are not supported.
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect("position", "limit");

  @Override
  public Outcome<GetTagsResponse, ApiGatewayState> decide(
      GetTagsRequest request, ApiGatewayState state, CallContext call) {
    Tagged tagged = Tagged.required(request.resourceArn(), state, call);
    return Outcome.of(GetTagsResponse.builder().tags(new TreeMap<>(tagged.tags())).build());
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
