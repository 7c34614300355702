package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Tags;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.SortedMap;
import software.amazon.awssdk.services.lambda.model.TagResourceRequest;
import software.amazon.awssdk.services.lambda.model.TagResourceResponse;

/**
 * Adds tags to a resource.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html">TagResource</a>
 */
public final class TagResource
    implements Operation<TagResourceRequest, TagResourceResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("Resource", "Tags");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(TagResourceRequest.builder());
  }

  @Override
  public Outcome<TagResourceResponse, LambdaState> decide(
      TagResourceRequest request, LambdaState state, CallContext call) {
    Tagged resource = Tagged.of(request.resource(), state, call);
    SortedMap<String, String> tags = Tagged.plus(resource.tags(), request.tags());
    Tags.requireFew(tags.size());
    return Outcome.<TagResourceResponse, LambdaState>of(
            TagResourceResponse.builder().build(), resource.with(tags))
        .withStatus(204);
  }
}
