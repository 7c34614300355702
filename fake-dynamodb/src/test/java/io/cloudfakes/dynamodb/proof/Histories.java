package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Random operations, each done to the fake and to the naive model, and held against each other. */
final class Histories {
  private static final int SPREAD = 6;

  /** What an operation came to: "good" or AWS's error code, and the item that came with it. */
  record Result(String outcome, Map<String, Object> item) {
    static Result good(Map<String, Object> item) {
      return new Result("good", item);
    }

    static Result refused(String code) {
      return new Result(code, Map.of());
    }
  }

  private final DynamoDbClient client;
  private final FakeDynamoDb fake;
  private final Random random;
  private final Trees trees;
  private final Reads reads;
  private final Transactions transactions;
  private final List<NaiveTable> tables = new ArrayList<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private String last = "";

  Histories(FakeAws aws, long seed) {
    client = aws.directClient(DynamoDbClient.class);
    fake = aws.fake(FakeDynamoDb.class);
    random = new Random(seed);
    trees = new Trees(random);
    reads = new Reads(client, trees, outcomes);
    transactions = new Transactions(client, trees, outcomes);
    NaiveTable.Key g = new NaiveTable.Key("g", "S");
    NaiveTable.Key r = new NaiveTable.Key("r", "N");
    NaiveTable.Key l = new NaiveTable.Key("l", "B");
    NaiveTable.Key pk = new NaiveTable.Key("pk", "S");
    NaiveTable.Key sk = new NaiveTable.Key("sk", "N");
    tables.add(new NaiveTable("plain", pk, null));
    tables.add(
        new NaiveTable(
            "sorted",
            pk,
            sk,
            new NaiveTable.Index("by-g", true, g, r, "ALL", List.of()),
            new NaiveTable.Index("by-g-keys", true, g, null, "KEYS_ONLY", List.of()),
            new NaiveTable.Index("local", false, pk, l, "ALL", List.of()),
            new NaiveTable.Index("local-keys", false, pk, r, "KEYS_ONLY", List.of())));
    tables.add(
        new NaiveTable(
            "binary",
            new NaiveTable.Key("pk", "N"),
            new NaiveTable.Key("sk", "B"),
            new NaiveTable.Index("some", true, l, g, "INCLUDE", List.of("a", "c"))));
    tables.add(
        new NaiveTable(
            "texts",
            new NaiveTable.Key("pk", "B"),
            new NaiveTable.Key("sk", "S"),
            new NaiveTable.Index(
                "turned", true, new NaiveTable.Key("sk", "S"), r, "ALL", List.of())));
    tables.forEach(table -> client.createTable(table.request()));
  }

  void go() {
    NaiveTable table = tables.get(random.nextInt(tables.size()));
    try {
      switch (random.nextInt(23)) {
        case 0, 1, 2, 3, 4 -> put(table);
        case 5, 6, 7, 8, 9, 10 -> update(table);
        case 11, 12 -> delete(table);
        case 13 -> get(table);
        case 14, 15, 16 -> reads.query(table);
        case 17 -> reads.scan(table);
        case 18 -> batchWrite();
        case 19, 20 -> transactions.write(tables, this);
        case 21 -> transactions.get(tables, this);
        default -> batchGet();
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "after " + last + "\n" + reads.last() + "\n" + transactions.last() + "\n" + e, e);
    }
    if (random.nextInt(5000) == 0) {
      client.deleteTable(b -> b.tableName(table.name));
      client.createTable(table.request());
      table.items.clear();
    }
  }

  Map<String, Integer> outcomes() {
    return outcomes;
  }

  /** Everything there is, against everything there should be. */
  void compare() {
    for (NaiveTable table : tables) {
      List<Map<String, Object>> found = new ArrayList<>();
      fake.table(table.name).items().forEach(item -> found.add(Naive.ofSdk(item)));
      assertThat(found).containsExactlyInAnyOrderElementsOf(table.items.values());
    }
  }

  private void get(NaiveTable table) {
    Map<String, Object> key = key(table);
    Wording wording = new Wording(random);
    List<NaivePath> paths = random.nextBoolean() ? trees.paths(4) : null;
    Map<String, Object> item = table.items.get(table.key(key));
    Map<String, AttributeValue> found =
        client
            .getItem(
                b ->
                    b.tableName(table.name)
                        .key(Naive.sdkItem(key))
                        .projectionExpression(paths == null ? null : Reads.print(paths, wording))
                        .expressionAttributeNames(wording.names()))
            .item();
    assertThat(Naive.ofSdk(found))
        .isEqualTo(item == null ? Map.of() : paths == null ? item : NaivePath.project(paths, item));
    outcomes.merge("get good", 1, Integer::sum);
  }

  private void put(NaiveTable table) {
    Map<String, Object> item = item(table);
    NaiveCondition condition = condition();
    Wording wording = new Wording(random);
    boolean old = random.nextBoolean();
    PutItemRequest request =
        PutItemRequest.builder()
            .tableName(table.name)
            .item(Naive.sdkItem(item))
            .conditionExpression(condition == null ? null : condition.print(wording, 0))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .returnValues(old ? "ALL_OLD" : null)
            .returnValuesOnConditionCheckFailure(old ? "ALL_OLD" : null)
            .build();
    Map<String, Object> before = table.items.get(table.key(item));
    Result expected =
        !table.fits(item)
            ? Result.refused("ValidationException")
            : checked(condition, before, old, old ? or(before) : Map.of());
    if (expected.outcome().equals("good")) {
      table.items.put(table.key(item), item);
    }
    hold("put", request, expected, () -> client.putItem(request).attributes());
  }

  private void delete(NaiveTable table) {
    Map<String, Object> key = key(table);
    NaiveCondition condition = condition();
    Wording wording = new Wording(random);
    boolean old = random.nextBoolean();
    DeleteItemRequest request =
        DeleteItemRequest.builder()
            .tableName(table.name)
            .key(Naive.sdkItem(key))
            .conditionExpression(condition == null ? null : condition.print(wording, 0))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .returnValues(old ? "ALL_OLD" : "NONE")
            .returnValuesOnConditionCheckFailure(old ? "ALL_OLD" : "NONE")
            .build();
    Map<String, Object> before = table.items.get(table.key(key));
    Result expected = checked(condition, before, old, old ? or(before) : Map.of());
    if (expected.outcome().equals("good")) {
      table.items.remove(table.key(key));
    }
    hold("delete", request, expected, () -> client.deleteItem(request).attributes());
  }

  private void update(NaiveTable table) {
    Map<String, Object> key = key(table);
    NaiveCondition condition = condition();
    NaiveUpdate update = trees.update(indexed(table, true));
    Wording wording = new Wording(random);
    String returned =
        trees.oneOf(new String[] {"NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"});
    if (returned.startsWith("UPDATED")
        && update.paths().stream()
            .flatMap(p -> p.steps().stream())
            .anyMatch(Integer.class::isInstance)) {
      returned = "ALL_NEW";
    }
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table.name)
            .key(Naive.sdkItem(key))
            .updateExpression(update.print(wording))
            .conditionExpression(condition == null ? null : condition.print(wording, 0))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .returnValues(returned)
            .build();
    Map<String, Object> before = table.items.get(table.key(key));
    Result expected = checked(condition, before, false, Map.of());
    if (expected.outcome().equals("good")) {
      expected = updated(table, key, before, update, returned);
    }
    if (expected != null) {
      hold("update", request, expected, () -> client.updateItem(request).attributes());
    }
  }

  /** Does the update in the model; null when it would make an item greater than is of use. */
  private static Result updated(
      NaiveTable table,
      Map<String, Object> key,
      Map<String, Object> before,
      NaiveUpdate update,
      String returned) {
    Map<String, Object> after;
    try {
      after = update.applyTo(before == null ? key : before);
    } catch (NaiveUpdate.Impossible e) {
      return Result.refused("ValidationException");
    }
    if (!table.fits(after)) {
      return Result.refused("ValidationException");
    }
    if (after.toString().length() > 3000) {
      return null;
    }
    if (before == null && update.onlyTakesAway()) {
      after = null;
    } else {
      table.items.put(table.key(key), after);
    }
    Map<String, Object> shown = returned.endsWith("OLD") ? before : after;
    if (shown == null || returned.equals("NONE")) {
      shown = Map.of();
    } else if (returned.startsWith("UPDATED")) {
      shown = NaivePath.project(update.paths(), shown);
    }
    return Result.good(shown);
  }

  private void batchWrite() {
    Map<String, List<WriteRequest>> writes = new LinkedHashMap<>();
    Map<NaiveTable, Map<List<Object>, Map<String, Object>>> wanted = new LinkedHashMap<>();
    boolean fits = true;
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      NaiveTable table = tables.get(random.nextInt(tables.size()));
      Map<String, Object> item = item(table);
      boolean delete = random.nextInt(3) == 0;
      Map<List<Object>, Map<String, Object>> ofTable =
          wanted.computeIfAbsent(table, t -> new HashMap<>());
      if (ofTable.containsKey(table.key(item))) {
        continue;
      }
      ofTable.put(table.key(item), delete ? null : item);
      fits &= delete || table.fits(item);
      Map<String, Object> key = keyOf(table, item);
      writes
          .computeIfAbsent(table.name, name -> new ArrayList<>())
          .add(
              delete
                  ? WriteRequest.builder().deleteRequest(d -> d.key(Naive.sdkItem(key))).build()
                  : WriteRequest.builder().putRequest(p -> p.item(Naive.sdkItem(item))).build());
    }
    if (fits) {
      wanted.forEach(
          (table, items) ->
              items.forEach(
                  (key, item) -> {
                    if (item == null) {
                      table.items.remove(key);
                    } else {
                      table.items.put(key, item);
                    }
                  }));
    }
    hold(
        "batchWrite",
        writes,
        fits ? Result.good(Map.of()) : Result.refused("ValidationException"),
        () -> {
          assertThat(client.batchWriteItem(b -> b.requestItems(writes)).unprocessedItems())
              .isEmpty();
          return Map.of();
        });
  }

  private void batchGet() {
    Map<String, KeysAndAttributes> asked = new LinkedHashMap<>();
    Map<String, List<Map<String, Object>>> expected = new TreeMap<>();
    for (NaiveTable table : tables) {
      Map<List<Object>, Map<String, AttributeValue>> keys = new LinkedHashMap<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        Map<String, Object> key = key(table);
        keys.put(table.key(key), Naive.sdkItem(key));
      }
      if (keys.isEmpty()) {
        continue;
      }
      List<NaivePath> paths = random.nextBoolean() ? trees.paths(3) : null;
      Wording wording = new Wording(random);
      asked.put(
          table.name,
          KeysAndAttributes.builder()
              .keys(keys.values())
              .projectionExpression(paths == null ? null : Reads.print(paths, wording))
              .expressionAttributeNames(wording.names())
              .build());
      List<Map<String, Object>> found =
          expected.computeIfAbsent(table.name, n -> new ArrayList<>());
      for (List<Object> key : keys.keySet()) {
        Map<String, Object> item = table.items.get(key);
        if (item != null) {
          found.add(paths == null ? item : NaivePath.project(paths, item));
        }
      }
    }
    if (asked.isEmpty()) {
      return;
    }
    last = asked.toString();
    BatchGetItemResponse response = client.batchGetItem(b -> b.requestItems(asked));
    assertThat(response.unprocessedKeys()).isEmpty();
    assertThat(response.responses().keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, items) ->
            assertThat(response.responses().get(name).stream().map(Naive::ofSdk).toList())
                .containsExactlyInAnyOrderElementsOf(items));
    outcomes.merge("batchGet good", 1, Integer::sum);
  }

  private static Result checked(
      NaiveCondition condition,
      Map<String, Object> before,
      boolean showsOld,
      Map<String, Object> good) {
    return condition == null || condition.holds(or(before))
        ? Result.good(good)
        : new Result("ConditionalCheckFailedException", showsOld ? or(before) : Map.of());
  }

  private static Map<String, Object> or(Map<String, Object> item) {
    return item == null ? Map.of() : item;
  }

  private void hold(
      String what, Object request, Result expected, Supplier<Map<String, AttributeValue>> call) {
    last = what + " " + request;
    Result result;
    try {
      result = Result.good(Naive.ofSdk(call.get()));
    } catch (ConditionalCheckFailedException e) {
      result = new Result("ConditionalCheckFailedException", Naive.ofSdk(e.item()));
    } catch (DynamoDbException e) {
      result = Result.refused(e.awsErrorDetails().errorCode());
      if (!result.equals(expected)) {
        throw e;
      }
    }
    assertThat(result).isEqualTo(expected);
    outcomes.merge(what + " " + expected.outcome(), 1, Integer::sum);
  }

  private NaiveCondition condition() {
    return random.nextInt(3) == 0 ? trees.condition(random.nextInt(4)) : null;
  }

  private Map<String, Object> key(NaiveTable table) {
    Map<String, Object> key = new TreeMap<>();
    table.main.keys().forEach(k -> key.put(k.name(), NaiveTable.keyValue(trees, k, SPREAD)));
    return key;
  }

  /** The key attributes of an item. */
  static Map<String, Object> keyOf(NaiveTable table, Map<String, Object> item) {
    Map<String, Object> key = new TreeMap<>(item);
    key.keySet().retainAll(table.main.keys().stream().map(NaiveTable.Key::name).toList());
    return key;
  }

  Map<String, Object> item(NaiveTable table) {
    Map<String, Object> item = trees.map(3);
    indexed(table, false)
        .forEach(
            (name, value) -> {
              if (value != null) {
                item.put(name, value);
              }
            });
    item.putAll(key(table));
    return item;
  }

  /** Values of attributes that are keys of indexes alone; wrong ones now and then. */
  private Map<String, Object> indexed(NaiveTable table, boolean removing) {
    Map<String, Object> values = new TreeMap<>();
    List<String> own = table.main.keys().stream().map(NaiveTable.Key::name).toList();
    for (NaiveTable.Index index : table.indexes) {
      for (NaiveTable.Key key : index.keys()) {
        if (own.contains(key.name()) || random.nextInt(removing ? 3 : 2) > 0) {
          continue;
        }
        int kind = random.nextInt(40);
        values.put(
            key.name(),
            kind == 0
                ? trees.value(1)
                : kind < 8 && removing ? null : NaiveTable.keyValue(trees, key, 3));
      }
    }
    return values;
  }
}
