package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.internal.DynamoDbService;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Seeded random histories: the fake against a map that is sorted when it is asked. */
class HistoryTest {
  private static final String TABLE = "history";

  private final TreeMap<String, Map<String, AttributeValue>> model = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_table_with_an_index_does_what_a_map_does(long seed) {
    Random random = new Random(seed);
    try (FakeAws aws =
        FakeAws.builder().seed(seed).startingAt(DynamoDbTestCase.START).recordChanges().create()) {
      DynamoDbClient client = aws.directClient(DynamoDbClient.class);
      DynamoDbTestCase.createTable(
          client,
          TABLE,
          b -> b.globalSecondaryIndexes(Indexes.global("by-group", Indexes.ALL, "group", "rank")),
          "pk:S",
          "sk:N",
          "group:S",
          "rank:N");
      for (int i = 0; i < 1500; i++) {
        step(client, random);
        if (i % 25 == 0) {
          checkQueries(client, random);
        }
      }
      List<Map<String, AttributeValue>> all = aws.fake(FakeDynamoDb.class).table(TABLE).items();
      assertThat(all).containsExactlyInAnyOrderElementsOf(model.values());
      checkReplay(aws.store(DynamoDbService.SERVICE));
    }
  }

  /** The log of changes leads from nothing to the state there is. */
  private static void checkReplay(Store<DynamoDbState> store) {
    DynamoDbState replayed = DynamoDbState.EMPTY;
    for (Change<DynamoDbState> change : store.changes()) {
      replayed = change.applyTo(replayed);
    }
    assertThat(store.changes()).hasSizeGreaterThan(1000);
    assertThat(replayed.equals(store.state())).isTrue();
    assertThat(replayed.table(new TableId("123456789012", "us-east-1", TABLE)))
        .isNotSameAs(store.state().table(new TableId("123456789012", "us-east-1", TABLE)));
  }

  private static Map<String, AttributeValue> key(Random random) {
    return DynamoDbTestCase.item("pk", "p" + random.nextInt(6), "sk", random.nextInt(40) - 20);
  }

  private static String id(Map<String, AttributeValue> item) {
    return item.get("pk").s() + "/" + item.get("sk").n();
  }

  private void step(DynamoDbClient client, Random random) {
    Map<String, AttributeValue> key = key(random);
    Map<String, AttributeValue> before = model.get(id(key));
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        Map<String, AttributeValue> item = new TreeMap<>(key);
        item.put("x", DynamoDbTestCase.value(random.nextInt(5)));
        if (random.nextBoolean()) {
          item.put("group", DynamoDbTestCase.value("g" + random.nextInt(3)));
          item.put("rank", DynamoDbTestCase.value(random.nextInt(10)));
        }
        client.putItem(b -> b.tableName(TABLE).item(item));
        model.put(id(key), item);
      }
      case 2 -> {
        client.deleteItem(b -> b.tableName(TABLE).key(key));
        model.remove(id(key));
      }
      case 3 -> {
        client.updateItem(
            b ->
                b.tableName(TABLE)
                    .key(key)
                    .updateExpression("ADD x :one REMOVE #g")
                    .expressionAttributeNames(Map.of("#g", "group"))
                    .expressionAttributeValues(DynamoDbTestCase.item(":one", 1)));
        Map<String, AttributeValue> after = new TreeMap<>(before == null ? key : before);
        AttributeValue x = after.get("x");
        after.put("x", DynamoDbTestCase.value(x == null ? 1 : Integer.parseInt(x.n()) + 1));
        after.remove("group");
        model.put(id(key), after);
      }
      default -> conditional(client, key, before);
    }
    Map<String, AttributeValue> found = client.getItem(b -> b.tableName(TABLE).key(key)).item();
    assertThat(found).isEqualTo(model.getOrDefault(id(key), Map.of()));
  }

  private void conditional(
      DynamoDbClient client, Map<String, AttributeValue> key, Map<String, AttributeValue> before) {
    boolean expected = before != null && Integer.parseInt(before.get("x").n()) > 2;
    boolean done = true;
    try {
      client.deleteItem(
          b ->
              b.tableName(TABLE)
                  .key(key)
                  .conditionExpression("x > :two")
                  .expressionAttributeValues(DynamoDbTestCase.item(":two", 2)));
      model.remove(id(key));
    } catch (ConditionalCheckFailedException e) {
      done = false;
    }
    assertThat(done).isEqualTo(expected);
  }

  private void checkQueries(DynamoDbClient client, Random random) {
    String pk = "p" + random.nextInt(6);
    int from = random.nextInt(40) - 20;
    boolean forward = random.nextBoolean();
    int limit = 1 + random.nextInt(7);
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    client
        .queryPaginator(
            b ->
                b.tableName(TABLE)
                    .keyConditionExpression("pk = :p AND sk >= :f")
                    .expressionAttributeValues(DynamoDbTestCase.item(":p", pk, ":f", from))
                    .scanIndexForward(forward)
                    .limit(limit))
        .items()
        .forEach(found::add);
    Comparator<Map<String, AttributeValue>> bySort =
        Comparator.comparing(item -> new BigDecimal(item.get("sk").n()));
    assertThat(found)
        .isEqualTo(
            model.values().stream()
                .filter(item -> item.get("pk").s().equals(pk))
                .filter(item -> Integer.parseInt(item.get("sk").n()) >= from)
                .sorted(forward ? bySort : bySort.reversed())
                .toList());
    String group = "g" + random.nextInt(3);
    List<Map<String, AttributeValue>> grouped = new ArrayList<>();
    client
        .queryPaginator(
            b ->
                b.tableName(TABLE)
                    .indexName("by-group")
                    .keyConditionExpression("#g = :g")
                    .expressionAttributeNames(Map.of("#g", "group"))
                    .expressionAttributeValues(DynamoDbTestCase.item(":g", group))
                    .limit(limit))
        .items()
        .forEach(grouped::add);
    assertThat(grouped)
        .containsExactlyInAnyOrderElementsOf(
            model.values().stream()
                .filter(item -> item.containsKey("group") && item.containsKey("rank"))
                .filter(item -> item.get("group").s().equals(group))
                .toList())
        .isSortedAccordingTo(Comparator.comparing(item -> new BigDecimal(item.get("rank").n())));
  }
}
