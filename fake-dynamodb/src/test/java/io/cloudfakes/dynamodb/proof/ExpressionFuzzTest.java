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
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Expressions drawn from the grammar: valid ones give what the naive evaluator gives; ones that are
 * nearly valid are refused with ValidationException and change nothing, and texts with characters
 * changed at random never make the fake fail. {@code -Dcloudfakes.expressions=100000} draws that
 * many.
 */
class ExpressionFuzzTest {
  private static final int EXPRESSIONS = Integer.getInteger("cloudfakes.expressions", 4000);
  private static final String TABLE = "fuzz";

  /** Where an expression may stand. */
  private enum Kind {
    CONDITION,
    FILTER,
    KEYS,
    PROJECTION,
    UPDATE
  }

  /** An expression with its placeholders, which can be spoiled. */
  private record Text(
      Kind kind, String text, Map<String, String> names, Map<String, AttributeValue> values) {
    Text with(String other) {
      return new Text(kind, other, names, values);
    }
  }

  private final Random random = new Random(20261122);
  private final Trees trees = new Trees(random);
  private final FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(100).create();
  private final DynamoDbClient client = aws.directClient(DynamoDbClient.class);
  private final NaiveTable table =
      new NaiveTable(TABLE, new NaiveTable.Key("pk", "S"), new NaiveTable.Key("sk", "S"));
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @BeforeEach
  void createTable() {
    client.createTable(Schemas.creation(table));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void valid_expressions_mean_what_the_naive_evaluator_says() {
    for (int i = 0; i < EXPRESSIONS; i++) {
      Map<String, Object> item = fresh();
      NaiveCondition condition = trees.condition(6);
      NaiveUpdate update = trees.update(Map.of());
      List<NaivePath> paths = trees.paths(6);
      Wording wording = new Wording(random);
      String text = condition.print(wording, 0);
      String done = send(new Text(Kind.CONDITION, text, wording.names(), wording.values()));
      assertThat(done)
          .as(text + " of " + item)
          .isEqualTo(condition.holds(item) ? "good" : "ConditionalCheckFailedException");
      String found = send(new Text(Kind.FILTER, text, wording.names(), wording.values()));
      assertThat(found).as(text + " of " + item).isEqualTo(condition.holds(item) ? "1" : "0");
      projected(paths, item);
      updated(update, item);
    }
  }

  private void projected(List<NaivePath> paths, Map<String, Object> item) {
    Wording wording = new Wording(random);
    String text = Reads.print(paths, wording);
    assertThat(send(new Text(Kind.PROJECTION, text, wording.names(), null)))
        .as(text + " of " + item)
        .isEqualTo(NaivePath.project(paths, item).toString());
  }

  private void updated(NaiveUpdate update, Map<String, Object> item) {
    Wording wording = new Wording(random);
    Text text = new Text(Kind.UPDATE, update.print(wording), wording.names(), wording.values());
    Map<String, Object> after = null;
    try {
      after = update.applyTo(item);
    } catch (NaiveUpdate.Impossible e) {
      after = null;
    }
    String done = send(text);
    assertThat(done)
        .as(text + " of " + item)
        .isEqualTo(after == null ? "ValidationException" : "good");
    assertThat(stored()).as(text + " of " + item).isEqualTo(after == null ? item : after);
    outcomes.merge("update " + done, 1, Integer::sum);
  }

  @Test
  void nearly_valid_expressions_are_refused_and_change_nothing() {
    Map<String, Object> item = fresh();
    for (int i = 0; i < EXPRESSIONS; i++) {
      Text good = any();
      Text spoiled = spoiled(good);
      if (spoiled == null) {
        continue;
      }
      assertThat(send(spoiled)).as(spoiled + " made of " + good).isEqualTo("ValidationException");
      if (i % 20 == 0) {
        assertThat(stored()).as(spoiled.toString()).isEqualTo(item);
      }
      outcomes.merge(spoiled.kind().name(), 1, Integer::sum);
    }
    assertThat(stored()).isEqualTo(item);
    assertThat(outcomes).hasSize(Kind.values().length);
  }

  @Test
  void texts_with_changed_characters_never_make_it_fail() {
    fresh();
    for (int i = 0; i < EXPRESSIONS; i++) {
      Text good = any();
      StringBuilder text = new StringBuilder(good.text());
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(text.length() + 1);
        if (at < text.length() && random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(
              at,
              trees.oneOf("( ) [ ] . , : # = < > + - 0 9 a SET NOT \u00e9 \" ' \\".split(" ", -1)));
        }
      }
      Map<String, Object> before = stored();
      String outcome = send(good.with(text.toString()));
      if (outcome.equals("ValidationException")) {
        assertThat(stored()).as(text.toString()).isEqualTo(before);
      } else {
        assertThat(outcome).as(text.toString()).isNotEqualTo("InternalError");
        fresh();
      }
      outcomes.merge(outcome, 1, Integer::sum);
    }
    assertThat(outcomes).containsKeys("good", "ValidationException");
  }

  private Text any() {
    Wording wording = new Wording(random);
    Kind kind = trees.oneOf(Kind.values());
    String text =
        switch (kind) {
          case CONDITION, FILTER -> trees.condition(3).print(wording, 0);
          case KEYS ->
              "pk = "
                  + wording.value("p")
                  + " AND sk "
                  + trees.oneOf(new String[] {"<", ">="})
                  + " "
                  + wording.value("x");
          case PROJECTION -> Reads.print(trees.paths(5), wording);
          case UPDATE -> trees.update(Map.of()).print(wording);
        };
    return new Text(kind, text, wording.names(), wording.values());
  }

  /** The expression with one thing wrong, whatever it says; null when it has no place for it. */
  private Text spoiled(Text good) {
    List<BiFunction<Text, String, Text>> ways = new ArrayList<>();
    ways.add((text, t) -> text.with(""));
    ways.add((text, t) -> text.with(t + " ".repeat(4097)));
    ways.add(
        (text, t) ->
            text.with(t + trees.oneOf(new String[] {" )", ",", " =", " AND", " a b", "."})));
    ways.add((text, t) -> text.with("(" + t));
    ways.add(
        (text, t) -> {
          int at = random.nextInt(t.length() + 1);
          return text.with(
              t.substring(0, at)
                  + trees.oneOf(new String[] {"!", "@", "%", ";"})
                  + t.substring(at));
        });
    ways.add(
        (text, t) -> new Text(text.kind(), t, plus(text.names(), "#unused", "a"), text.values()));
    ways.add(
        (text, t) ->
            text.kind() == Kind.PROJECTION
                ? null
                : new Text(
                    text.kind(), t, text.names(), plus(text.values(), ":unused", Naive.sdk("x"))));
    ways.add(
        (text, t) -> text.names() == null ? null : new Text(text.kind(), t, null, text.values()));
    ways.add(
        (text, t) -> text.values() == null ? null : new Text(text.kind(), t, text.names(), null));
    ways.add((text, t) -> renamed(text, "attribute_exists(", "attribute_exist("));
    ways.add((text, t) -> renamed(text, "contains(", "CONTAINS("));
    ways.add((text, t) -> renamed(text, "size(", "length("));
    ways.add((text, t) -> renamed(text, "list_append(", "append("));
    ways.add((text, t) -> renamed(text, "]", "a]"));
    ways.add((text, t) -> renamed(text, "[", "[-"));
    ways.add(
        (text, t) ->
            switch (text.kind()) {
              case CONDITION, FILTER -> text.with("((" + t + ")) AND attribute_exists(a)");
              case KEYS -> text.with(t + " AND sk < :x");
              case PROJECTION -> text.with(t + ", name");
              case UPDATE -> text.with(t + " " + t);
            });
    return ways.get(random.nextInt(ways.size())).apply(good, good.text());
  }

  private static Text renamed(Text text, String old, String now) {
    return text.text().contains(old) ? text.with(text.text().replace(old, now)) : null;
  }

  private static <T> Map<String, T> plus(Map<String, T> map, String name, T value) {
    Map<String, T> more = map == null ? new HashMap<>() : new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  /** Sends the expression; gives AWS's error code, or what came of it. */
  private String send(Text text) {
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("s"));
    try {
      return switch (text.kind()) {
        case CONDITION -> {
          client.updateItem(
              b ->
                  b.tableName(TABLE)
                      .key(key)
                      .conditionExpression(text.text())
                      .expressionAttributeNames(text.names())
                      .expressionAttributeValues(text.values()));
          yield "good";
        }
        case UPDATE -> {
          client.updateItem(
              b ->
                  b.tableName(TABLE)
                      .key(key)
                      .updateExpression(text.text())
                      .expressionAttributeNames(text.names())
                      .expressionAttributeValues(text.values()));
          yield "good";
        }
        case PROJECTION ->
            Naive.ofSdk(
                    client
                        .getItem(
                            b ->
                                b.tableName(TABLE)
                                    .key(key)
                                    .projectionExpression(text.text())
                                    .expressionAttributeNames(text.names()))
                        .item())
                .toString();
        case FILTER ->
            client
                .scan(
                    b ->
                        b.tableName(TABLE)
                            .filterExpression(text.text())
                            .expressionAttributeNames(text.names())
                            .expressionAttributeValues(text.values()))
                .count()
                .toString();
        case KEYS ->
            client
                .query(
                    b ->
                        b.tableName(TABLE)
                            .keyConditionExpression(text.text())
                            .expressionAttributeNames(text.names())
                            .expressionAttributeValues(text.values()))
                .count()
                .toString();
      };
    } catch (DynamoDbException e) {
      return e.awsErrorDetails().errorCode();
    }
  }

  /** A new item in place of the one there was. */
  private Map<String, Object> fresh() {
    Map<String, Object> item = trees.map(3);
    item.put("pk", "p");
    item.put("sk", "s");
    client.putItem(b -> b.tableName(TABLE).item(Naive.sdkItem(item)));
    return item;
  }

  private Map<String, Object> stored() {
    return Naive.ofSdk(
        aws.fake(FakeDynamoDb.class).table(TABLE).item("pk", "p", "sk", "s").orElseThrow());
  }
}
