package io.cloudfakes.edge.lambda.internal.operation.account;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;

/**
 * Gives a resource's tags.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html">ListTags</a>
 */
public final class ListTags implements Operation<ListTagsRequest, ListTagsResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("Resource");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListTagsRequest.builder());
  }

  @Override
  public Outcome<ListTagsResponse, LambdaState> decide(
      ListTagsRequest request, LambdaState state, CallContext call) {
    return Outcome.of(
        ListTagsResponse.builder().tags(Tagged.of(request.resource(), state, call).tags()).build());
  }
}
