package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.UntagResourceRequest;
import software.amazon.awssdk.services.lambda.model.UntagResourceResponse;

/**
 * Takes tags off a resource.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html">UntagResource</a>
 */
public final class UntagResource
    implements Operation<UntagResourceRequest, UntagResourceResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("Resource", "TagKeys");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(UntagResourceRequest.builder());
  }

  @Override
  public Outcome<UntagResourceResponse, LambdaState> decide(
      UntagResourceRequest request, LambdaState state, CallContext call) {
    Tagged resource = Tagged.of(request.resource(), state, call);
    NavigableMap<String, String> tags = new TreeMap<>(resource.tags());
    request.tagKeys().forEach(tags::remove);
    return Outcome.<UntagResourceResponse, LambdaState>of(
            UntagResourceResponse.builder().build(), resource.with(tags))
        .withStatus(204);
  }
}
