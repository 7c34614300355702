package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.internal.DynamoDbService;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Thousands of requests, each a good one that was spoiled, sent to the socket: none is answered
 * with a failure of the fake's own, one that is refused changes nothing, and the fake goes on
 * serving. {@code -Dcloudfakes.mutations=50000} sends that many.
 */
class MutatedRequestsTest {
  private static final int MUTATIONS = Integer.getInteger("cloudfakes.mutations", 3000);

  private final FakeAws aws =
      FakeAws.builder().seed(1).callLogCapacity(1000).recordChanges().create();
  private final Map<String, Integer> statuses = new TreeMap<>();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RawRequest> good = RawRequest.GOOD.stream().map(RawRequest::of).toList();
    Random random = new Random(20261122);
    Mutation mutation = new Mutation(20261123);
    try (aws) {
      int port = aws.endpoint().getPort();
      for (int i = 0; i < MUTATIONS; i++) {
        if (i % 300 == 0) {
          fillAnew(port, good);
          nothingFailedInside();
        }
        byte[] bytes = mutation.of(good.get(random.nextInt(good.size())));
        // What is due happens now, and not because of the request.
        aws.clock().advance(Duration.ofMillis(1));
        Object before = aws.store(DynamoDbService.SERVICE).state();
        judge(RawRequest.send(port, bytes), bytes, before);
      }
      nothingFailedInside();
      theChangesLeadToTheState();
      serves();
    }
    assertThat(statuses).containsKeys("200", "400");
  }

  private void judge(String reply, byte[] request, Object before) {
    String asText = new String(request, StandardCharsets.UTF_8);
    if (reply.isEmpty()) {
      statuses.merge("closed", 1, Integer::sum);
      return;
    }
    assertThat(reply).as(asText).startsWith("HTTP/1.1 ").doesNotContain("\tat ");
    String status = reply.substring(9, 12);
    assertThat(status.startsWith("5") && !status.equals("501"))
        .as(status + " to " + asText + "\n" + reply + "\n" + failures())
        .isFalse();
    if (!status.equals("200")) {
      assertThat(aws.store(DynamoDbService.SERVICE).state()).as(asText).isSameAs(before);
    }
    statuses.merge(status, 1, Integer::sum);
  }

  private void theChangesLeadToTheState() {
    Store<DynamoDbState> store = aws.store(DynamoDbService.SERVICE);
    DynamoDbState replayed = DynamoDbState.EMPTY;
    for (Change<DynamoDbState> change : store.changes()) {
      replayed = change.applyTo(replayed);
    }
    assertThat(replayed.equals(store.state())).isTrue();
  }

  private void nothingFailedInside() {
    assertThat(failures()).isEmpty();
  }

  private List<String> failures() {
    return aws.calls().matching(call -> call.failure().isPresent()).stream()
        .map(call -> call.describe() + failure(call))
        .toList();
  }

  private static String failure(Call call) {
    Throwable thrown = call.failure().orElseThrow();
    return "\n" + thrown + "\n  " + List.of(thrown.getStackTrace()).subList(0, 4);
  }

  /** Spoiled requests may well delete: so that others find something, there is always this. */
  private void fillAnew(int port, List<RawRequest> good) throws Exception {
    for (RawRequest request : good.subList(0, 8)) {
      String reply = RawRequest.send(port, request.bytes());
      assertThat(reply.substring(9, 12)).as(reply).isIn("200", "400", "501");
    }
  }

  private void serves() {
    DynamoDbClient client = aws.socketClient(DynamoDbClient.class);
    client.createTable(
        b ->
            b.tableName("afterwards")
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(d -> d.attributeName("pk").attributeType("S"))
                .keySchema(k -> k.attributeName("pk").keyType("HASH")));
    Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"));
    client.putItem(b -> b.tableName("afterwards").item(item));
    assertThat(client.getItem(b -> b.tableName("afterwards").key(item)).item()).isEqualTo(item);
    assertThat(aws.fake(FakeDynamoDb.class).tables()).contains("afterwards");
  }
}
