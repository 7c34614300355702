package io.cloudfakes.edge.lambda.internal.operation.mapping;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingResponse;

/**
 * Changes a mapping; members that are not given stay.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateEventSourceMapping.html">UpdateEventSourceMapping</a>
 */
public final class UpdateEventSourceMapping
    implements Operation<
        UpdateEventSourceMappingRequest, UpdateEventSourceMappingResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of(memberNames());

  @Override
  public RequestMembers members() {
    return MEMBERS.others(UpdateEventSourceMappingRequest.builder());
  }

  @Override
  public Outcome<UpdateEventSourceMappingResponse, LambdaState> decide(
      UpdateEventSourceMappingRequest request, LambdaState state, CallContext call) {
    StreamMapping before = Mappings.required(request.uuid(), state);
    FunctionLookup lookup =
        request.functionName() == null
            ? new FunctionLookup(before.function(), null, state.function(before.function()))
            : FunctionLookup.of(request.functionName(), null, state, call);
    lookup.required();
    boolean renamed = request.functionName() != null;
    EventSourceMappingConfiguration.Builder settings =
        MappingSettings.laidOver(before.configuration(), MappingSettings.asCreation(request))
            .lastModified(call.now())
            .stateTransitionReason("User action");
    if (renamed) {
      settings.functionArn(lookup.arn());
    }
    if (request.enabled() != null) {
      settings.state(request.enabled() ? "Enabled" : "Disabled");
    }
    StreamMapping after =
        before.withConfiguration(
            lookup.key(), renamed ? lookup.part() : before.qualifier(), settings.build());
    UpdateEventSourceMappingResponse.Builder response = UpdateEventSourceMappingResponse.builder();
    Mappings.describe(after, transition(before, after), response);
    return Outcome.<UpdateEventSourceMappingResponse, LambdaState>of(
            response.build(), new LambdaChange.MappingPut(after))
        .and(new LambdaChange.ReadDue(after.uuid(), ""))
        .withStatus(202);
  }

  private static String transition(StreamMapping before, StreamMapping after) {
    if (before.enabled() == after.enabled()) {
      return "Updating";
    }
    return after.enabled() ? "Enabling" : "Disabling";
  }

  private static String[] memberNames() {
    List<String> names = new ArrayList<>(MappingSettings.READ);
    names.add("UUID");
    return names.toArray(String[]::new);
  }
}
