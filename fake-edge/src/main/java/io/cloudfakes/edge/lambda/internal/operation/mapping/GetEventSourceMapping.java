package io.cloudfakes.edge.lambda.internal.operation.mapping;

import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingResponse;

/**
 * Describes a mapping.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_GetEventSourceMapping.html">GetEventSourceMapping</a>
 */
public final class GetEventSourceMapping
    implements Operation<GetEventSourceMappingRequest, GetEventSourceMappingResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of("UUID");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(GetEventSourceMappingRequest.builder());
  }

  @Override
  public Outcome<GetEventSourceMappingResponse, LambdaState> decide(
      GetEventSourceMappingRequest request, LambdaState state, CallContext call) {
    GetEventSourceMappingResponse.Builder response = GetEventSourceMappingResponse.builder();
    var mapping = Mappings.required(request.uuid(), state);
    Mappings.describe(mapping, mapping.configuration().state(), response);
    return Outcome.of(response.build());
  }
}
