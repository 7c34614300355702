package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Random transactions, held against the naive model: all of one is done, or nothing. */
final class Transactions {
  /** An action of a transaction, and what it leaves: null for no item. */
  private record Part(
      NaiveTable table, List<Object> key, Map<String, Object> after, String reason) {}

  private final DynamoDbClient client;
  private final Trees trees;
  private final Random random;
  private final Map<String, Integer> outcomes;
  private String last = "";

  Transactions(DynamoDbClient client, Trees trees, Map<String, Integer> outcomes) {
    this.client = client;
    this.trees = trees;
    this.random = trees.random;
    this.outcomes = outcomes;
  }

  String last() {
    return last;
  }

  void write(List<NaiveTable> tables, Histories items) {
    Map<List<Object>, TransactWriteItem> actions = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      NaiveTable table = tables.get(random.nextInt(tables.size()));
      Map<String, Object> item = items.item(table);
      List<Object> place = List.of(table.name, table.key(item));
      if (actions.containsKey(place)) {
        continue;
      }
      Part part = part(table, item, place, actions);
      if (part == null) {
        return;
      }
      parts.add(part);
    }
    last = actions.values().toString();
    List<String> reasons = parts.stream().map(Part::reason).toList();
    boolean good = reasons.stream().allMatch("None"::equals);
    try {
      client.transactWriteItems(b -> b.transactItems(actions.values()));
      assertThat(reasons).allMatch("None"::equals);
    } catch (TransactionCanceledException e) {
      assertThat(e.cancellationReasons().stream().map(CancellationReason::code).toList())
          .isEqualTo(reasons);
    }
    outcomes.merge(good ? "transaction good" : "transaction cancelled", 1, Integer::sum);
    if (good) {
      for (Part part : parts) {
        if (part.after() == null) {
          part.table().items.remove(part.key());
        } else {
          part.table().items.put(part.key(), part.after());
        }
      }
    }
  }

  /** Adds one action; null when the model cannot say what AWS would do. */
  private Part part(
      NaiveTable table,
      Map<String, Object> item,
      List<Object> place,
      Map<List<Object>, TransactWriteItem> actions) {
    Map<String, Object> key = Histories.keyOf(table, item);
    Map<String, Object> before = table.items.get(table.key(item));
    Map<String, Object> seen = before == null ? Map.of() : before;
    int kind = random.nextInt(4);
    NaiveCondition condition =
        kind == 3 || random.nextInt(3) == 0 ? trees.condition(random.nextInt(3)) : null;
    String failed = condition == null || condition.holds(seen) ? "None" : "ConditionalCheckFailed";
    Wording wording = new Wording(random);
    String text = condition == null ? null : condition.print(wording, 0);
    TransactWriteItem.Builder action = TransactWriteItem.builder();
    Map<String, Object> after = before;
    switch (kind) {
      case 0 -> {
        if (!table.fits(item)) {
          return null;
        }
        after = item;
        action.put(
            b ->
                b.tableName(table.name)
                    .item(Naive.sdkItem(item))
                    .conditionExpression(text)
                    .expressionAttributeNames(wording.names())
                    .expressionAttributeValues(wording.values()));
      }
      case 1 -> {
        after = null;
        action.delete(
            b ->
                b.tableName(table.name)
                    .key(Naive.sdkItem(key))
                    .conditionExpression(text)
                    .expressionAttributeNames(wording.names())
                    .expressionAttributeValues(wording.values()));
      }
      case 2 -> {
        NaiveUpdate update = trees.update(Map.of());
        String updateText = update.print(wording);
        try {
          after = update.applyTo(before == null ? key : before);
          if (after.toString().length() > 3000) {
            return null;
          }
          after = before == null && update.onlyTakesAway() ? null : after;
        } catch (NaiveUpdate.Impossible e) {
          failed = failed.equals("None") ? "ValidationError" : failed;
        }
        action.update(
            b ->
                b.tableName(table.name)
                    .key(Naive.sdkItem(key))
                    .updateExpression(updateText)
                    .conditionExpression(text)
                    .expressionAttributeNames(wording.names())
                    .expressionAttributeValues(wording.values()));
      }
      default ->
          action.conditionCheck(
              b ->
                  b.tableName(table.name)
                      .key(Naive.sdkItem(key))
                      .conditionExpression(text)
                      .expressionAttributeNames(wording.names())
                      .expressionAttributeValues(wording.values()));
    }
    actions.put(place, action.build());
    return new Part(table, table.key(item), after, failed);
  }

  void get(List<NaiveTable> tables, Histories items) {
    List<TransactGetItem> gets = new ArrayList<>();
    List<Map<String, Object>> expected = new ArrayList<>();
    Map<List<Object>, Boolean> asked = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      NaiveTable table = tables.get(random.nextInt(tables.size()));
      Map<String, Object> key = Histories.keyOf(table, items.item(table));
      if (asked.put(List.of(table.name, table.key(key)), true) != null) {
        continue;
      }
      List<NaivePath> paths = random.nextBoolean() ? trees.paths(3) : null;
      Wording wording = new Wording(random);
      gets.add(
          TransactGetItem.builder()
              .get(
                  Get.builder()
                      .tableName(table.name)
                      .key(Naive.sdkItem(key))
                      .projectionExpression(paths == null ? null : Reads.print(paths, wording))
                      .expressionAttributeNames(wording.names())
                      .build())
              .build());
      Map<String, Object> item = table.items.get(table.key(key));
      expected.add(item == null ? Map.of() : paths == null ? item : NaivePath.project(paths, item));
    }
    last = gets.toString();
    TransactGetItemsResponse response = client.transactGetItems(b -> b.transactItems(gets));
    assertThat(response.responses().stream().map(one -> Naive.ofSdk(one.item())).toList())
        .isEqualTo(expected);
    outcomes.merge("transactGet good", 1, Integer::sum);
  }
}
