package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.Store;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** What follows from changes belongs to their commit; finished calls are seen. */
class ConsequencesTest {
  /** A word added to a list of words. */
  record Added(String word) implements Change<PVector<String>> {
    @Override
    public PVector<String> applyTo(PVector<String> state) {
      return state.plus(word);
    }
  }

  /** Words that shrink by their first letter until one is left; every call is written down. */
  private static final Service<PVector<String>> SERVICE =
      Service.<PVector<String>>named("dynamodb", TreePVector.empty())
          .targetPrefix("DynamoDB_20120810")
          .protocol(() -> Protocols.jsonWithCrc32("1.0", "com.amazonaws.dynamodb.v20120810#"))
          .resource("TableName")
          .actions(ConsequencesTest::table)
          .consequences(ConsequencesTest::shorter)
          .observing(
              (call, context, reply, state) ->
                  List.of(new Added((reply == null ? "!" : ".") + call.action().charAt(0))))
          .build();

  private static void table(ActionTable<PVector<String>> table) {
    Operation<PutItemRequest, PutItemResponse, PVector<String>> put =
        (request, state, call) ->
            Outcome.of(
                PutItemResponse.builder().build(),
                List.of(new Added(request.tableName()), new Added("END")));
    Operation<GetItemRequest, GetItemResponse, PVector<String>> get =
        (request, state, call) -> {
          throw AwsError.of("ValidationException", 400, "No").asException();
        };
    table.action("PutItem", () -> put).action("GetItem", () -> get);
  }

  private static List<Added> shorter(
      Change<PVector<String>> change,
      PVector<String> before,
      PVector<String> after,
      CallContext call) {
    String word = ((Added) change).word();
    return word.length() > 1 && Character.isLowerCase(word.charAt(0))
        ? List.of(new Added(word.substring(1)))
        : List.of();
  }

  private static final class Words implements Fake {}

  private static final FakeProvider PROVIDER =
      new FakeProvider() {
        @Override
        public Class<? extends Fake> type() {
          return Words.class;
        }

        @Override
        public List<Service<?>> services() {
          return List.of(SERVICE);
        }

        @Override
        public Fake create(FakeAws world) {
          return new Words();
        }
      };

  private final FakeAws aws =
      FakeAws.builder().providers(List.of(PROVIDER)).recordChanges().create();
  private final DynamoDbClient client = aws.client(DynamoDbClient.class);

  @AfterEach
  void close() {
    aws.close();
  }

  private Store<PVector<String>> store() {
    return aws.store(SERVICE);
  }

  private void put(DynamoDbClient to) {
    to.putItem(b -> b.tableName("abc").item(Map.of()));
  }

  @Test
  void consequences_follow_at_once_and_have_consequences() {
    store().commit(List.of(new Added("abc"), new Added("X")));
    assertThat(store().state()).containsExactly("abc", "bc", "c", "X");
  }

  @Test
  void they_are_in_the_log_of_changes() {
    put(client);
    PVector<String> replayed = SERVICE.initial();
    for (Change<PVector<String>> change : store().changes()) {
      replayed = change.applyTo(replayed);
    }
    assertThat(replayed).isEqualTo(store().state()).contains("c");
  }

  @Test
  void answers_and_refusals_are_seen_after_their_commit() {
    put(client);
    assertThat(store().state()).containsExactly("abc", "bc", "c", "END", ".P");
    assertThatThrownBy(() -> client.getItem(b -> b.tableName("abc").key(Map.of())))
        .isInstanceOf(DynamoDbException.class);
    assertThat(store().state()).endsWith(".G");
    put(aws.directClient(DynamoDbClient.class));
    assertThat(store().state()).endsWith("END", "!P");
  }

  @Test
  void a_reply_that_is_never_made_is_not_seen() {
    aws.faults().on("dynamodb:PutItem").call(1).then(Fault.loseRequest());
    put(client);
    assertThat(store().state()).filteredOn(".P"::equals).hasSize(1);
  }
}
