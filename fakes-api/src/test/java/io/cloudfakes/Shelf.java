package io.cloudfakes;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/**
 * A small fake to try the pipeline with: three actions of DynamoDB's model over a map, whose things
 * vanish an hour after they were put, and which tells of everything put.
 */
public final class Shelf implements Fake {
  record State(PMap<String, Map<String, AttributeValue>> things, Timers<String> expiry) {
    static final State EMPTY = new State(HashTreePMap.empty(), Timers.none());
  }

  record Put(String id, Map<String, AttributeValue> thing, Instant until) implements Change<State> {
    @Override
    public State applyTo(State state) {
      return new State(state.things().plus(id, thing), state.expiry().schedule(until, id, id));
    }
  }

  record Gone(String id) implements Change<State> {
    @Override
    public State applyTo(State state) {
      return new State(state.things().minus(id), state.expiry().cancel(id));
    }
  }

  /** What the shelf tells of whatever was put on it. */
  interface Listener {
    void put(String id);
  }

  record Told(String id) implements Delivery {
    @Override
    public String describe() {
      return "put " + id;
    }

    @Override
    public String target() {
      return "arn:aws:shelf:::" + id;
    }

    @Override
    public Bytes message() {
      return Bytes.utf8(id);
    }

    @Override
    public void deliver(Links links) {
      links.find(Listener.class).ifPresent(listener -> listener.put(id));
    }
  }

  static final Service<State> SERVICE =
      Service.named("dynamodb", State.EMPTY)
          .targetPrefix("DynamoDB_20120810")
          .protocol(() -> Protocols.jsonWithCrc32("1.0", "com.amazonaws.dynamodb.v20120810#"))
          .resource("TableName")
          .throttledBy(
              AwsError.of("ProvisionedThroughputExceededException", 400, "Slow down a little"))
          .actions(Shelf::table)
          .events(
              (change, before, after, call) ->
                  change instanceof Put put ? List.of(new Told(put.id())) : List.of())
          .timing(
              new Timing<State>() {
                @Override
                public Instant nextDue(State state) {
                  return state.expiry().nextDue();
                }

                @Override
                public List<? extends Change<State>> fire(
                    State state, Instant due, CallContext call) {
                  return state.expiry().dueBy(due).stream()
                      .map(timer -> new Gone(timer.what()))
                      .toList();
                }
              })
          .build();

  /** A second service that looks at the same shelf. */
  static final Service<State> LOOKER =
      Service.named("looker", State.EMPTY)
          .signingName("dynamodb")
          .modelPackage("software.amazon.awssdk.services.dynamodb.model")
          .targetPrefix("DynamoDBStreams_20120810")
          .protocol(() -> Protocols.json("1.0", ""))
          .sharing(SERVICE)
          .actions(
              table -> {
                Operation<ListStreamsRequest, ListStreamsResponse, State> list =
                    (request, state, call) ->
                        Outcome.of(
                            ListStreamsResponse.builder()
                                .lastEvaluatedStreamArn("things: " + state.things().size())
                                .build());
                table.action("ListStreams", () -> list);
              })
          .build();

  private final List<String> told = new ArrayList<>();

  private Shelf(FakeAws world) {
    world.links().register(Listener.class, told::add);
  }

  List<String> told() {
    return told;
  }

  private static void table(ActionTable<State> table) {
    Operation<PutItemRequest, PutItemResponse, State> put = Shelf::put;
    Operation<GetItemRequest, GetItemResponse, State> get = Shelf::get;
    Operation<DeleteItemRequest, DeleteItemResponse, State> delete = Shelf::delete;
    table
        .action("PutItem", () -> put)
        .action("GetItem", () -> get)
        .action("DeleteItem", () -> delete)
        .refused("Query");
  }

  private static Outcome<PutItemResponse, State> put(
      PutItemRequest request, State state, CallContext call) {
    AttributeValue id = request.item().get("id");
    if (id == null) {
      throw AwsError.of("ValidationException", 400, "Missing the key id in the item").asException();
    }
    return Outcome.of(
        PutItemResponse.builder()
            .attributes(Map.of("made", AttributeValue.fromS(call.ids().hex("thing", 8))))
            .build(),
        new Put(id.s(), request.item(), call.now().plus(Duration.ofHours(1))));
  }

  private static Outcome<GetItemResponse, State> get(
      GetItemRequest request, State state, CallContext call) {
    Map<String, AttributeValue> thing = state.things().get(request.key().get("id").s());
    GetItemResponse.Builder response = GetItemResponse.builder();
    return Outcome.of(thing == null ? response.build() : response.item(thing).build());
  }

  private static Outcome<DeleteItemResponse, State> delete(
      DeleteItemRequest request, State state, CallContext call) {
    return Outcome.of(DeleteItemResponse.builder().build(), new Gone(request.key().get("id").s()));
  }

  /** Puts a {@link Shelf} into a world. */
  public static final class Provider implements FakeProvider {
    @Override
    public Class<? extends Fake> type() {
      return Shelf.class;
    }

    @Override
    public List<Service<?>> services() {
      return List.of(SERVICE, LOOKER);
    }

    @Override
    public Fake create(FakeAws world) {
      return new Shelf(world);
    }
  }
}
