package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.SpoiledRequests;
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
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Thousands of requests, each a good one that was spoiled, sent to the socket: none is answered
 * with a failure of the fake's own, one that is refused changes nothing, and the fake goes on
 * serving.
 */
class MutatedRequestsTest {
  private final FakeAws aws =
      FakeAws.builder().seed(1).callLogCapacity(1000).recordChanges().create();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RawRequest> good = RawRequest.GOOD.stream().map(RawRequest::of).toList();
    Random random = new Random(20261122);
    Mutation mutation = new Mutation(20261123);
    try (aws) {
      SpoiledRequests spoiled = new SpoiledRequests(aws);
      for (int i = 0; i < SpoiledRequests.COUNT; i++) {
        if (i % 300 == 0) {
          fillAnew(spoiled, good);
          spoiled.nothingFailedInside();
        }
        byte[] bytes = mutation.of(good.get(random.nextInt(good.size())));
        // What is due happens now, and not because of the request.
        aws.clock().advance(Duration.ofMillis(1));
        Object before = aws.store(DynamoDbService.SERVICE).state();
        if (!spoiled.send(bytes).equals("200")) {
          assertThat(aws.store(DynamoDbService.SERVICE).state())
              .as(new String(bytes, StandardCharsets.UTF_8))
              .isSameAs(before);
        }
      }
      spoiled.nothingFailedInside();
      theChangesLeadToTheState();
      serves();
      assertThat(spoiled.statuses()).containsKeys("200", "400");
    }
  }

  private void theChangesLeadToTheState() {
    Store<DynamoDbState> store = aws.store(DynamoDbService.SERVICE);
    DynamoDbState replayed = DynamoDbState.EMPTY;
    for (Change<DynamoDbState> change : store.changes()) {
      replayed = change.applyTo(replayed);
    }
    assertThat(replayed.equals(store.state())).isTrue();
  }

  /** Spoiled requests may well delete: so that others find something, there is always this. */
  private static void fillAnew(SpoiledRequests spoiled, List<RawRequest> good) throws Exception {
    for (RawRequest request : good.subList(0, 8)) {
      assertThat(spoiled.send(request.bytes())).isIn("200", "400", "501");
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
