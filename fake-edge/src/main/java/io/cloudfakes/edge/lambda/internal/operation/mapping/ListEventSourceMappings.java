package io.cloudfakes.edge.lambda.internal.operation.mapping;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.rule.Paging;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;

/**
 * Lists mappings, those of a stream or a function when asked, by their ids.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html">ListEventSourceMappings</a>
 */
public final class ListEventSourceMappings
    implements Operation<
        ListEventSourceMappingsRequest, ListEventSourceMappingsResponse, LambdaState> {
  public static final ModelledMembers MEMBERS =
      ModelledMembers.of("EventSourceArn", "FunctionName", "Marker", "MaxItems");

  @Override
  public RequestMembers members() {
    return MEMBERS.others(ListEventSourceMappingsRequest.builder());
  }

  @Override
  public Outcome<ListEventSourceMappingsResponse, LambdaState> decide(
      ListEventSourceMappingsRequest request, LambdaState state, CallContext call) {
    SortedMap<String, StreamMapping> all = new TreeMap<>(state.mappings());
    all.values()
        .removeIf(
            mapping ->
                !mapping.function().account().equals(call.account())
                    || !mapping.function().region().equals(call.region()));
    if (request.eventSourceArn() != null) {
      all.values().removeIf(mapping -> !mapping.streamArn().equals(request.eventSourceArn()));
    }
    if (request.functionName() != null) {
      FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
      all.values()
          .removeIf(
              mapping ->
                  !mapping.function().equals(lookup.key())
                      || !mapping.qualifier().equals(lookup.part()));
    }
    Paging<EventSourceMappingConfiguration> page =
        Paging.of(all, request.marker(), request.maxItems(), StreamMapping::configuration);
    return Outcome.of(
        ListEventSourceMappingsResponse.builder()
            .eventSourceMappings(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
