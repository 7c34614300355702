package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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

    Text with(Map<String, String> otherNames, Map<String, AttributeValue> otherValues) {
      return new Text(kind, text, otherNames, otherValues);
    }
  }

  private final Random random = new Random(20261122);
  private final Trees trees = new Trees(random);
  private final FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(100).create();
  private final DynamoDbClient client = aws.directClient(DynamoDbClient.class);
  private final NaiveTable table =
      new NaiveTable(TABLE, new NaiveTable.Key("pk", "S"), new NaiveTable.Key("sk", "S"));
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Set<Integer> met = new TreeSet<>();

  /** What was said of the last expression that was refused. */
  private String message = "";

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

  @Test
  void key_conditions_find_what_the_naive_evaluator_says() {
    Course course = new Course(aws, 20261122);
    Reads reads = new Reads(course);
    NaiveTable.Key range = table.main.range();
    for (int i = 0; i < 6; i++) {
      Map<String, Object> item = Map.of("pk", "p", "sk", "k" + i);
      client.putItem(b -> b.tableName(TABLE).item(Naive.sdkItem(item)));
      table.store(table.key(item), item);
    }
    for (int i = 0; i < EXPRESSIONS / 4; i++) {
      NaiveCondition sort = reads.sort(range, true);
      Wording wording = new Wording(random);
      String hash = wording.name("pk") + wording.gap() + "=" + wording.gap() + wording.value("p");
      String text = sort.print(wording, 3);
      String both =
          random.nextBoolean()
              ? hash + " " + wording.word("AND") + " " + text
              : "(" + text + ") " + wording.word("and") + " " + hash;
      both = text.startsWith("(") ? hash + " AND " + text : both;
      assertThat(send(new Text(Kind.KEYS, both, wording.names(), wording.values())))
          .as(both)
          .isEqualTo("" + Reads.there(table, table.main, "p", sort).size());
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
      Fault fault = faults.get(random.nextInt(faults.size()));
      Text spoiled = fault.spoil().apply(good);
      if (spoiled == null) {
        continue;
      }
      assertThat(send(spoiled)).as(spoiled + " made of " + good).isEqualTo("ValidationException");
      assertThat(message).as(spoiled + " made of " + good).contains(fault.message());
      met.add(faults.indexOf(fault));
      if (i % 20 == 0) {
        assertThat(stored()).as(spoiled.toString()).isEqualTo(item);
      }
      outcomes.merge(spoiled.kind().name(), 1, Integer::sum);
    }
    assertThat(stored()).isEqualTo(item);
    assertThat(outcomes).hasSize(Kind.values().length);
    assertThat(met).hasSameSizeAs(faults);
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

  /**
   * What may be wrong with an expression, and what AWS says of it then.
   *
   * @param spoil null for an expression that has no place for it
   */
  private record Fault(String message, UnaryOperator<Text> spoil) {}

  private final List<Fault> faults =
      List.of(
          new Fault("The expression can not be empty;", text -> text.with("")),
          new Fault(
              "Expression size has exceeded the maximum allowed size;",
              text -> text.with(text.text() + " ".repeat(4097))),
          new Fault(
              "Syntax error; token:",
              text ->
                  text.with(
                      text.text()
                          + trees.oneOf(new String[] {" )", ",", " =", " AND", " a b", "."}))),
          new Fault("Syntax error; token:", text -> text.with("(" + text.text())),
          // Where it stands decides what is wrong first: the token, or what came of those before.
          new Fault("Expression: ", this::withStrangeCharacter),
          new Fault(
              "Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}",
              text -> text.with(plus(text.names(), "#unused", "a"), text.values())),
          new Fault(
              "Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}",
              text ->
                  text.kind() == Kind.PROJECTION
                      ? null
                      : text.with(text.names(), plus(text.values(), ":unused", Naive.sdk("x")))),
          new Fault(
              "An expression attribute name used in the document path is not defined;"
                  + " attribute name: #",
              text -> text.names() == null ? null : text.with(null, text.values())),
          new Fault(
              "An expression attribute value used in expression is not defined;"
                  + " attribute value: :",
              text -> text.values() == null ? null : text.with(text.names(), null)),
          new Fault(
              "Invalid function name; function: attribute_exist",
              text -> renamed(text, "attribute_exists(", "attribute_exist(")),
          new Fault(
              "Invalid function name; function: CONTAINS",
              text -> renamed(text, "contains(", "CONTAINS(")),
          new Fault(
              "Invalid function name; function: length", text -> renamed(text, "size(", "length(")),
          new Fault(
              "Invalid function name; function: append",
              text -> renamed(text, "list_append(", "append(")),
          new Fault("Syntax error; token:", text -> renamed(text, "]", "a]")),
          new Fault("Syntax error; token:", text -> renamed(text, "[", "[-")),
          new Fault(
              "The expression has redundant parentheses;",
              text ->
                  text.kind() == Kind.CONDITION || text.kind() == Kind.FILTER
                      ? text.with("((" + text.text() + ")) AND attribute_exists(a)")
                      : null),
          new Fault(
              "Attribute name is a reserved keyword; reserved keyword: name",
              text -> text.kind() == Kind.PROJECTION ? text.with(text.text() + ", name") : null),
          new Fault(
              "Two document paths overlap with each other; must remove or rewrite one of these"
                  + " paths; path one: [z], path two: [z, y]",
              text -> text.kind() == Kind.PROJECTION ? text.with(text.text() + ", z, z.y") : null),
          new Fault(
              "section can only be used once in an update expression;",
              text ->
                  text.kind() == Kind.UPDATE ? text.with(text.text() + " " + text.text()) : null),
          new Fault(
              "KeyConditionExpressions must only contain one condition per key",
              text -> text.kind() == Kind.KEYS ? text.with(text.text() + " AND sk < :v1") : null),
          new Fault("Query key condition not supported", text -> renamed(text, "pk =", "pk <")),
          new Fault(
              "Invalid operator used in KeyConditionExpression: OR",
              text -> text.kind() == Kind.KEYS ? renamed(text, " AND ", " OR ") : null),
          new Fault(
              "Query condition missed key schema element: pk",
              text -> text.kind() == Kind.KEYS ? renamed(text, "pk =", "another =") : null));

  private Text withStrangeCharacter(Text text) {
    int at = random.nextInt(text.text().length() + 1);
    while (at > 0 && at < text.text().length() && text.text().charAt(at) != ' ') {
      // Half a word would be another word, and perhaps a reserved one.
      at--;
    }
    return text.with(
        text.text().substring(0, at)
            + trees.oneOf(new String[] {"!", "@", "%", ";"})
            + text.text().substring(at));
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
      message = e.awsErrorDetails().errorMessage();
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
