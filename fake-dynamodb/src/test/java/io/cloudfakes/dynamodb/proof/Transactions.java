package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Random transactions, held against the naive model: all of one is done, or nothing. */
final class Transactions {
  /** A token is known for ten minutes; near the end of them it is not asked for. */
  private static final Duration REPEATED_WITHIN = Duration.ofMinutes(9);

  /**
   * An action of a transaction, and what it leaves.
   *
   * @param after null for no item
   * @param checks whether it only looks
   * @param reason why it fails, and what the cancellation shows of the item then
   */
  private record Part(
      NaiveTable table,
      List<Object> key,
      TransactWriteItem action,
      Map<String, Object> after,
      boolean checks,
      Reason reason) {}

  private record Reason(String code, Map<String, Object> shown) {}

  private final Course course;
  private TransactWriteItemsRequest done;
  private Instant doneAt = Instant.EPOCH;
  private int tokens;

  Transactions(Course course) {
    this.course = course;
  }

  void write() {
    Map<List<Object>, Part> parts = new LinkedHashMap<>();
    for (int i = 1 + course.random.nextInt(5); i > 0; i--) {
      NaiveTable table = course.table();
      Map<String, Object> item = course.item(table);
      List<Object> place = List.of(table.name, table.key(item));
      if (parts.containsKey(place)) {
        continue;
      }
      Part part = part(table, item);
      if (part == null) {
        return;
      }
      parts.put(place, part);
    }
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(parts.values().stream().map(Part::action).toList())
            .clientRequestToken(course.random.nextBoolean() ? "token-" + tokens++ : null)
            .returnConsumedCapacity("INDEXES")
            .build();
    course.asked(request);
    List<Reason> reasons = parts.values().stream().map(Part::reason).toList();
    boolean good = reasons.stream().allMatch(reason -> reason.code().equals("None"));
    try {
      TransactWriteItemsResponse reply = course.client.transactWriteItems(request);
      assertThat(good).as(reasons.toString()).isTrue();
      store(parts.values(), reply.consumedCapacity());
      done = request;
      doneAt = course.aws.clock().instant();
      course.met("transaction good");
    } catch (TransactionCanceledException e) {
      assertThat(
              e.cancellationReasons().stream()
                  .map(reason -> new Reason(reason.code(), Naive.ofSdk(reason.item())))
                  .toList())
          .isEqualTo(reasons);
      assertThat(good).isFalse();
      course.met("transaction cancelled");
    }
  }

  private static void store(Iterable<Part> parts, List<ConsumedCapacity> told) {
    Map<String, NaiveUnits> units = new TreeMap<>();
    boolean checked = false;
    for (Part part : parts) {
      checked |= part.checks();
      if (!part.checks()) {
        units
            .computeIfAbsent(part.table().name, name -> new NaiveUnits())
            .write(part.table(), part.table().item(part.key()), part.after());
        part.table().store(part.key(), part.after());
      }
    }
    if (!checked) {
      assertThat(told).hasSameSizeAs(units.keySet());
      told.forEach(one -> units.get(one.tableName()).hold(one, 2));
    }
  }

  /** The last transaction once more, or another one with its token: nothing is done. */
  void repeat() {
    if (done == null
        || done.clientRequestToken() == null
        || doneAt.plus(REPEATED_WITHIN).isBefore(course.aws.clock().instant())) {
      return;
    }
    course.asked(done);
    if (course.random.nextBoolean()) {
      course.client.transactWriteItems(done);
      course.met("transaction repeated");
      return;
    }
    List<TransactWriteItem> other = new ArrayList<>(done.transactItems());
    NaiveTable table = course.table();
    Map<String, Object> item = course.key(table);
    item.put("z", "other");
    other.set(
        0,
        TransactWriteItem.builder()
            .put(p -> p.tableName(table.name).item(Naive.sdkItem(item)))
            .build());
    try {
      course.client.transactWriteItems(done.toBuilder().transactItems(other.get(0)).build());
      throw new AssertionError("another transaction with the token of " + done);
    } catch (IdempotentParameterMismatchException e) {
      course.met("transaction mismatched");
    }
  }

  /** What was done is not done again: one of its tables is gone. */
  void forget() {
    done = null;
  }

  /** One action; null when the model cannot say what AWS would do. */
  private Part part(NaiveTable table, Map<String, Object> item) {
    Map<String, Object> key = table.keyOf(item);
    Map<String, Object> before = table.item(table.key(item));
    Map<String, Object> seen = before == null ? Map.of() : before;
    int kind = course.random.nextInt(4);
    NaiveCondition condition =
        kind == 3 || course.oneIn(3) ? course.trees.condition(course.random.nextInt(3)) : null;
    boolean old = course.random.nextBoolean();
    Reason reason =
        condition == null || condition.holds(seen)
            ? new Reason("None", Map.of())
            : new Reason("ConditionalCheckFailed", old ? seen : Map.of());
    Wording wording = new Wording(course.random);
    NaiveUpdate update = kind == 2 ? course.trees.update(Map.of()) : null;
    TransactWriteItem action =
        action(
            kind,
            table.name,
            kind == 0 ? item : key,
            update == null ? null : update.print(wording),
            condition == null ? null : condition.print(wording, 0),
            wording,
            old ? "ALL_OLD" : null);
    Map<String, Object> after = kind == 0 ? item : kind == 1 ? null : before;
    if (update != null) {
      try {
        after = update.applyTo(before == null ? key : before);
        if (NaiveUnits.bytes(after) > 12_000) {
          return null;
        }
        after = before == null && update.onlyTakesAway() ? null : after;
      } catch (NaiveUpdate.Impossible e) {
        reason = reason.code().equals("None") ? new Reason("ValidationError", Map.of()) : reason;
      }
    }
    boolean unclear = kind != 3 && after != null && !table.fits(after);
    return unclear ? null : new Part(table, table.key(item), action, after, kind == 3, reason);
  }

  private static TransactWriteItem action(
      int kind,
      String table,
      Map<String, Object> item,
      String update,
      String condition,
      Wording wording,
      String returned) {
    TransactWriteItem.Builder action = TransactWriteItem.builder();
    switch (kind) {
      case 0 ->
          action.put(
              b ->
                  b.tableName(table)
                      .item(Naive.sdkItem(item))
                      .conditionExpression(condition)
                      .expressionAttributeNames(wording.names())
                      .expressionAttributeValues(wording.values())
                      .returnValuesOnConditionCheckFailure(returned));
      case 1 ->
          action.delete(
              b ->
                  b.tableName(table)
                      .key(Naive.sdkItem(item))
                      .conditionExpression(condition)
                      .expressionAttributeNames(wording.names())
                      .expressionAttributeValues(wording.values())
                      .returnValuesOnConditionCheckFailure(returned));
      case 2 ->
          action.update(
              b ->
                  b.tableName(table)
                      .key(Naive.sdkItem(item))
                      .updateExpression(update)
                      .conditionExpression(condition)
                      .expressionAttributeNames(wording.names())
                      .expressionAttributeValues(wording.values())
                      .returnValuesOnConditionCheckFailure(returned));
      default ->
          action.conditionCheck(
              b ->
                  b.tableName(table)
                      .key(Naive.sdkItem(item))
                      .conditionExpression(condition)
                      .expressionAttributeNames(wording.names())
                      .expressionAttributeValues(wording.values())
                      .returnValuesOnConditionCheckFailure(returned));
    }
    return action.build();
  }

  void get() {
    List<TransactGetItem> gets = new ArrayList<>();
    List<Map<String, Object>> expected = new ArrayList<>();
    Map<List<Object>, Boolean> asked = new LinkedHashMap<>();
    Map<String, NaiveUnits> units = new TreeMap<>();
    for (int i = 1 + course.random.nextInt(6); i > 0; i--) {
      NaiveTable table = course.table();
      Map<String, Object> key = course.key(table);
      if (asked.put(List.of(table.name, table.key(key)), true) != null) {
        continue;
      }
      List<NaivePath> paths = course.projection(table, 3);
      Wording wording = new Wording(course.random);
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
      Map<String, Object> item = table.item(table.key(key));
      expected.add(item == null ? Map.of() : Course.shown(paths, item));
      units
          .computeIfAbsent(table.name, name -> new NaiveUnits())
          .add(NaiveUnits.TABLE, NaiveUnits.read(item == null ? 0 : NaiveUnits.bytes(item), true));
    }
    course.asked(gets);
    TransactGetItemsResponse reply =
        course.client.transactGetItems(b -> b.transactItems(gets).returnConsumedCapacity("TOTAL"));
    assertThat(reply.responses().stream().map(one -> Naive.ofSdk(one.item())).toList())
        .isEqualTo(expected);
    assertThat(reply.consumedCapacity()).hasSameSizeAs(units.keySet());
    reply.consumedCapacity().forEach(one -> units.get(one.tableName()).hold(one, 2));
    course.met("transactGet good");
  }
}
