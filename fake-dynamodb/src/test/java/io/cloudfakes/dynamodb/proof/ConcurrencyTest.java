package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Sixteen threads on eight items: counters are exact, and what each write saw and left behind forms
 * one unbroken chain for every item, so there is an order in which they might have come one by one.
 */
class ConcurrencyTest {
  private static final int THREADS = 16;
  private static final int ITEMS = 8;
  private static final int OPERATIONS = 100_000;

  /** One write that was done: the version it found, and the one it left. */
  private record Step(int item, long before, long after, String writer) {}

  @Test
  void writes_of_many_threads_to_an_item_come_in_one_order() throws Exception {
    try (FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(100).create()) {
      DynamoDbClient client = aws.directClient(DynamoDbClient.class);
      client.createTable(
          b ->
              b.tableName("counters")
                  .billingMode("PAY_PER_REQUEST")
                  .attributeDefinitions(d -> d.attributeName("pk").attributeType("N"))
                  .keySchema(k -> k.attributeName("pk").keyType("HASH")));
      for (int i = 0; i < ITEMS; i++) {
        Map<String, AttributeValue> item =
            Map.of(
                "pk", n(i), "version", n(0), "additions", n(0), "by", AttributeValue.fromS("none"));
        client.putItem(b -> b.tableName("counters").item(item));
      }
      List<Step> steps = run(client);
      long additions = 0;
      for (int i = 0; i < ITEMS; i++) {
        additions += held(aws, i, steps);
      }
      assertThat(additions).isEqualTo(steps.stream().filter(s -> s.writer().equals("add")).count());
    }
  }

  private static List<Step> run(DynamoDbClient client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Step>>> running = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        running.add(threads.submit(() -> work(client, thread)));
      }
      List<Step> steps = new ArrayList<>();
      for (Future<List<Step>> future : running) {
        steps.addAll(future.get());
      }
      return steps;
    } finally {
      threads.shutdown();
    }
  }

  private static List<Step> work(DynamoDbClient client, int thread) {
    Random random = new Random(thread);
    List<Step> done = new ArrayList<>();
    for (int i = 0; i < OPERATIONS / THREADS; i++) {
      int item = random.nextInt(ITEMS);
      switch (random.nextInt(4)) {
        case 0 -> done.add(add(client, item));
        case 1 ->
            both(
                client,
                item,
                (item + 1 + random.nextInt(ITEMS - 1)) % ITEMS,
                thread + "/" + i,
                done);
        default -> replace(client, item, thread + "/" + i, done);
      }
    }
    return done;
  }

  /** Adds one without looking; the reply says what there was. */
  private static Step add(DynamoDbClient client, int item) {
    long after =
        version(
            client
                .updateItem(
                    b ->
                        b.tableName("counters")
                            .key(Map.of("pk", n(item)))
                            .updateExpression("ADD version :one, additions :one")
                            .expressionAttributeValues(Map.of(":one", n(1)))
                            .returnValues("ALL_NEW"))
                .attributes());
    return new Step(item, after - 1, after, "add");
  }

  /** Reads, and writes the whole item back unless another was there in between. */
  private static void replace(DynamoDbClient client, int item, String writer, List<Step> done) {
    Map<String, AttributeValue> seen =
        client.getItem(b -> b.tableName("counters").key(Map.of("pk", n(item)))).item();
    long version = version(seen);
    Map<String, AttributeValue> next = new java.util.HashMap<>(seen);
    next.put("version", n(version + 1));
    next.put("by", AttributeValue.fromS(writer));
    try {
      client.putItem(
          b ->
              b.tableName("counters")
                  .item(next)
                  .conditionExpression("version = :seen")
                  .expressionAttributeValues(Map.of(":seen", n(version))));
      done.add(new Step(item, version, version + 1, writer));
    } catch (ConditionalCheckFailedException another) {
      // Somebody else was first; the next operation tries again.
    }
  }

  /** Reads two items at one moment, and writes both or none. */
  private static void both(
      DynamoDbClient client, int first, int second, String writer, List<Step> done) {
    List<Long> seen =
        client.transactGetItems(b -> b.transactItems(get(first), get(second))).responses().stream()
            .map(response -> version(response.item()))
            .toList();
    try {
      client.transactWriteItems(
          b -> b.transactItems(put(first, seen.get(0), writer), put(second, seen.get(1), writer)));
      done.add(new Step(first, seen.get(0), seen.get(0) + 1, writer));
      done.add(new Step(second, seen.get(1), seen.get(1) + 1, writer));
    } catch (TransactionCanceledException another) {
      // One of the two was written in between.
    }
  }

  private static TransactGetItem get(int item) {
    return TransactGetItem.builder()
        .get(g -> g.tableName("counters").key(Map.of("pk", n(item))))
        .build();
  }

  private static TransactWriteItem put(int item, long seen, String writer) {
    return TransactWriteItem.builder()
        .update(
            u ->
                u.tableName("counters")
                    .key(Map.of("pk", n(item)))
                    .updateExpression("SET version = :next, #by = :writer")
                    .conditionExpression("version = :seen")
                    .expressionAttributeNames(Map.of("#by", "by"))
                    .expressionAttributeValues(
                        Map.of(
                            ":next", n(seen + 1),
                            ":seen", n(seen),
                            ":writer", AttributeValue.fromS(writer))))
        .build();
  }

  /** Holds one item's history; gives how often it was added to. */
  private static long held(FakeAws aws, int item, List<Step> all) {
    List<Step> steps =
        all.stream()
            .filter(step -> step.item() == item)
            .sorted(Comparator.comparingLong(Step::after))
            .toList();
    long version = 0;
    for (Step step : steps) {
      assertThat(step.before()).as("before " + step).isEqualTo(version);
      version = step.after();
    }
    Map<String, AttributeValue> last =
        aws.fake(FakeDynamoDb.class).table("counters").items().stream()
            .filter(found -> found.get("pk").equals(n(item)))
            .findFirst()
            .orElseThrow();
    assertThat(version(last)).isEqualTo(version);
    String by = "none";
    for (Step step : steps) {
      by = step.writer().equals("add") ? by : step.writer();
    }
    assertThat(last.get("by").s()).isEqualTo(by);
    assertThat(steps.size()).isGreaterThan(OPERATIONS / ITEMS / 4);
    return Long.parseLong(last.get("additions").n());
  }

  private static long version(Map<String, AttributeValue> item) {
    return Long.parseLong(item.get("version").n());
  }

  private static AttributeValue n(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
