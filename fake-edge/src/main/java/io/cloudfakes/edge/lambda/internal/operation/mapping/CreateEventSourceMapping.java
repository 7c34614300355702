package io.cloudfakes.edge.lambda.internal.operation.mapping;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.edge.lambda.internal.state.ReaderKey;
import io.cloudfakes.edge.lambda.internal.state.ShardReader;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.link.StreamPosition;
import io.cloudfakes.link.StreamShard;
import io.cloudfakes.link.StreamSource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;

/**
 * Has a function invoked for the records of a stream. It is enabled as soon as the reply, which
 * says Creating, is given. Streams of DynamoDB are read, and those of Kinesis where its fake is
 * there; mappings of queues, and of Kinesis without it, are checked and kept, and nothing comes
 * from them. Brokers and Kafka are refused.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>
 */
public final class CreateEventSourceMapping
    implements Operation<
        CreateEventSourceMappingRequest, CreateEventSourceMappingResponse, LambdaState> {
  public static final ModelledMembers MEMBERS = ModelledMembers.of(memberNames());

  @Override
  public RequestMembers members() {
    return MEMBERS.others(CreateEventSourceMappingRequest.builder());
  }

  @Override
  public Outcome<CreateEventSourceMappingResponse, LambdaState> decide(
      CreateEventSourceMappingRequest request, LambdaState state, CallContext call) {
    FunctionLookup lookup = FunctionLookup.of(request.functionName(), null, state, call);
    lookup.required();
    String stream = EventSources.required(request, call.links());
    requireNew(lookup, stream, state);
    String uuid = call.ids().uuid("event-source-mapping");
    String arn =
        "arn:aws:lambda:" + call.region() + ":" + call.account() + ":event-source-mapping:" + uuid;
    boolean enabled = !Boolean.FALSE.equals(request.enabled());
    EventSourceMappingConfiguration configuration =
        MappingSettings.laidOver(MappingSettings.defaults(stream), request)
            .uuid(uuid)
            .eventSourceMappingArn(arn)
            .functionArn(lookup.arn())
            .startingPosition(request.startingPositionAsString())
            .startingPositionTimestamp(request.startingPositionTimestamp())
            .lastModified(call.now())
            .lastProcessingResult("No records processed")
            .state(enabled ? "Enabled" : "Disabled")
            .stateTransitionReason("User action")
            .build();
    StreamMapping mapping =
        new StreamMapping(lookup.key(), lookup.part(), configuration, TreePMap.empty());
    StreamMapping placed =
        EventSources.isReadable(stream, call.links()) ? placed(mapping, request, call) : mapping;
    CreateEventSourceMappingResponse.Builder response = CreateEventSourceMappingResponse.builder();
    Mappings.describe(placed, "Creating", response);
    return Outcome.<CreateEventSourceMappingResponse, LambdaState>of(
            response.build(), new LambdaChange.MappingPut(placed))
        .and(new LambdaChange.TagsPut(arn, new TreeMap<>(request.tags())))
        .and(new LambdaChange.ReadDue(uuid, ""))
        .withStatus(202);
  }

  private static String[] memberNames() {
    List<String> names = new ArrayList<>(MappingSettings.READ);
    names.addAll(
        List.of("EventSourceArn", "StartingPosition", "StartingPositionTimestamp", "Tags"));
    return names.toArray(String[]::new);
  }

  private static void requireNew(FunctionLookup lookup, String stream, LambdaState state) {
    for (StreamMapping mapping : state.mappings().values()) {
      if (mapping.streamArn().equals(stream)
          && mapping.function().equals(lookup.key())
          && mapping.qualifier().equals(lookup.part())) {
        throw LambdaErrors.conflict(
                "The event source arn (\" "
                    + stream
                    + " \") and function (\" "
                    + lookup.key().name()
                    + " \") provided mapping already exists. Please update or delete the existing"
                    + " mapping with UUID "
                    + mapping.uuid())
            .asException();
      }
    }
  }

  /** Where each shard that is there now is read from; later ones are read from their beginning. */
  private static StreamMapping placed(
      StreamMapping mapping, CreateEventSourceMappingRequest request, CallContext call) {
    StreamPosition from =
        switch (request.startingPosition()) {
          case LATEST -> new StreamPosition.Latest();
          case AT_TIMESTAMP -> new StreamPosition.Since(request.startingPositionTimestamp());
          default -> new StreamPosition.Oldest();
        };
    StreamSource source = StreamSource.of(mapping.streamArn(), call.links());
    StreamMapping placed = mapping;
    for (StreamShard shard : source.shards(mapping.streamArn())) {
      StreamPosition position =
          from instanceof StreamPosition.Latest
              ? source.read(mapping.streamArn(), shard.id(), from, 1).next()
              : from;
      for (int lane = 0; lane < mapping.configuration().parallelizationFactor(); lane++) {
        placed = placed.withReader(new ReaderKey(shard.id(), lane), ShardReader.at(position));
      }
    }
    return placed;
  }
}
