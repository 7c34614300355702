package io.cloudfakes.edge.lambda.internal.operation.mapping;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.Collections;
import software.amazon.awssdk.services.lambda.model.DeleteEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.DeleteEventSourceMappingResponse;

/**
 * Deletes a mapping; the reply says Deleting, and it is gone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_DeleteEventSourceMapping.html">DeleteEventSourceMapping</a>
 */
public final class DeleteEventSourceMapping
    implements Operation<
        DeleteEventSourceMappingRequest, DeleteEventSourceMappingResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("UUID");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(DeleteEventSourceMappingRequest.builder());
  }

  @Override
  public Outcome<DeleteEventSourceMappingResponse, LambdaState> decide(
      DeleteEventSourceMappingRequest request, LambdaState state, CallContext call) {
    StreamMapping mapping = Mappings.required(request.uuid(), state);
    DeleteEventSourceMappingResponse.Builder response = DeleteEventSourceMappingResponse.builder();
    Mappings.describe(mapping, "Deleting", response);
    return Outcome.<DeleteEventSourceMappingResponse, LambdaState>of(
            response.build(), new LambdaChange.MappingDeleted(mapping.uuid()))
        .and(
            new LambdaChange.TagsPut(
                mapping.configuration().eventSourceMappingArn(), Collections.emptySortedMap()))
        .withStatus(202);
  }
}
