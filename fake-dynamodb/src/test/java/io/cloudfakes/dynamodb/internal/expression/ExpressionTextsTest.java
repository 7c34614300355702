package io.cloudfakes.dynamodb.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.ValidationTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What expressions mean and what is refused of them, case by case. */
class ExpressionTextsTest {
  private final FakeAws aws =
      FakeAws.builder()
          .option(DynamoDbOptions.defaults().withValidationTexts(ValidationTexts.CLASSIC))
          .create();
  private final DynamoDbClient dynamo = aws.directClient(DynamoDbClient.class);

  private static final Map<String, AttributeValue> ITEM =
      Map.of(
          "pk", AttributeValue.fromS("a"),
          "s", AttributeValue.fromS("hello"),
          "n", AttributeValue.fromN("5"),
          "l", AttributeValue.fromL(List.of(AttributeValue.fromS("x"), AttributeValue.fromN("1"))),
          "m", AttributeValue.fromM(Map.of("k", AttributeValue.fromN("7"))),
          "ss", AttributeValue.fromSs(List.of("p", "q")),
          "t", AttributeValue.fromBool(true));

  private static final Map<String, AttributeValue> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put(":n", AttributeValue.fromN("5"));
    VALUES.put(":m", AttributeValue.fromN("9"));
    VALUES.put(":s", AttributeValue.fromS("he"));
    VALUES.put(":x", AttributeValue.fromS("x"));
    VALUES.put(":p", AttributeValue.fromS("p"));
    VALUES.put(":t", AttributeValue.fromBool(true));
    VALUES.put(":l", AttributeValue.fromL(List.of()));
    VALUES.put(":M", AttributeValue.fromS("M"));
    VALUES.put(":ss", AttributeValue.fromSs(List.of("q", "p")));
  }

  @BeforeEach
  void table() {
    dynamo.createTable(
        b ->
            b.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build()));
    aws.fake(FakeDynamoDb.class).table("things").put(ITEM);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  /** The values the expression mentions, so that none is unused. */
  private static Map<String, AttributeValue> valuesOf(String expression) {
    Map<String, AttributeValue> used = new LinkedHashMap<>();
    Lexer.tokens(expression).stream()
        .filter(token -> token.kind() == Token.Kind.VALUE && VALUES.containsKey(token.text()))
        .forEach(token -> used.put(token.text(), VALUES.get(token.text())));
    return used.isEmpty() ? null : used;
  }

  private boolean holds(String condition) {
    return dynamo
            .scan(
                b ->
                    b.tableName("things")
                        .filterExpression(condition)
                        .expressionAttributeValues(valuesOf(condition)))
            .count()
        == 1;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n = :n | true",
        "n <> :n | false",
        "absent <> :n | true",
        "absent = :n | false",
        "n < :m AND n <= :n AND n >= :n AND NOT n > :n | true",
        "s < :n | false",
        ":m > n | true",
        "n BETWEEN :n AND :m | true",
        "n IN (:m, :n) | true",
        "n IN (:m) OR s = :s OR n = :n | true",
        "n = :m OR n = :n AND s = :s | false",
        "NOT (n = :m) AND NOT s = :s | true",
        "attribute_exists(m.k) and attribute_not_exists(m.z) | true",
        "attribute_exists(l[1]) and attribute_not_exists(l[2]) | true",
        "attribute_type(m, :M) | true",
        "attribute_type(n, :M) | false",
        "begins_with(s, :s) | true",
        "contains(s, :s) | true",
        "contains(l, :x) | true",
        "contains(ss, :p) | true",
        "contains(n, :n) | false",
        "size(s) = :n | true",
        "size(l) < :n AND size(ss) < :n AND size(m) < :n | true",
        "size(n) = :n | false",
        "ss = :ss | true",
        "t = :t | true",
        "(n) = :n | true"
      })
  void conditions_hold_or_not(String condition, boolean expected) {
    assertThat(holds(condition)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | The expression can not be empty;",
        "!! | Syntax error; token: \"!\", near: \"!!\"",
        "a-b = :n | Syntax error; token: \"-\", near: \"a-b\"",
        "name = :n | Attribute name is a reserved keyword; reserved keyword: name",
        "((n = :n)) | The expression has redundant parentheses;",
        "data.x = :n | Attribute name is a reserved keyword; reserved keyword: data",
        "contains(l, l) | The first operand must be distinct from the remaining operands for this"
            + " operator or function; operator: contains, first operand: [l]",
        "n = n | The first operand must be distinct from the remaining operands for this operator"
            + " or function; operator: =, first operand: [n]",
        "n = :undefined | An expression attribute value used in expression is not defined;"
            + " attribute value: :undefined",
        "#undefined = :n | An expression attribute name used in the document path is not defined;"
            + " attribute name: #undefined",
        "foo(n) | Invalid function name; function: foo",
        "attribute_exists(n, s) | Incorrect number of operands for operator or function; operator"
            + " or function: attribute_exists, number of operands: 2",
        "attribute_exists(:n) | Operator or function requires a document path; operator or"
            + " function: attribute_exists",
        "begins_with(s, :n) | Incorrect operand type for operator or function; operator or"
            + " function: begins_with, operand type: N",
        "n < :t | Incorrect operand type for operator or function; operator or function: <, operand"
            + " type: BOOL",
        "n BETWEEN :m AND :n | The BETWEEN operator requires upper bound to be greater than or"
            + " equal to lower bound; lower bound operand: AttributeValue: {N:9}, upper bound"
            + " operand: AttributeValue: {N:5}",
        "n BETWEEN :n AND :s | The BETWEEN operator requires same data type for lower and upper"
            + " bounds; lower bound operand: AttributeValue: {N:5}, upper bound operand:"
            + " AttributeValue: {S:he}",
        "attribute_type(n, :x) | Invalid attribute type name found; type: x, valid types:"
            + " {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
        "size(s) | The function is not allowed to be used this way in an expression; function:"
            + " size",
        "if_not_exists(n, :n) = :n | The function is not allowed in a condition expression;"
            + " function: if_not_exists"
      })
  void conditions_that_are_none_are_refused(String condition, String text) {
    refused("Invalid FilterExpression: " + text, () -> holds(condition));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SET a = :n SET b = :n | The \"SET\" section can only be used once in an update"
            + " expression;",
        "SET a.b = :n, a = :n | Two document paths overlap with each other; must remove or rewrite"
            + " one of these paths; path one: [a, b], path two: [a]",
        "SET a[0] = :n REMOVE a.b | Two document paths conflict with each other; must remove or"
            + " rewrite one of these paths; path one: [a, [0]], path two: [a, b]",
        "ADD a :s | Incorrect operand type for operator or function; operator: ADD, operand type:"
            + " STRING, typeSet: ALLOWED_FOR_ADD_OPERAND",
        "DELETE a :n | Incorrect operand type for operator or function; operator: DELETE, operand"
            + " type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND",
        "SET a = n + :s | Incorrect operand type for operator or function; operator or function: +,"
            + " operand type: S",
        "SET a = list_append(l, :n) | Incorrect operand type for operator or function; operator or"
            + " function: list_append, operand type: N",
        "SET a = if_not_exists(:n, :n) | Operator or function requires a document path; operator or"
            + " function: if_not_exists",
        "SET a = size(s) | The function is not allowed in an update expression; function: size",
        "SET a | Syntax error; token: \"<EOF>\", near: \"a\"",
        "PUT a = :n | Syntax error; token: \"PUT\", near: \"PUT a\"",
        "SET status = :n | Attribute name is a reserved keyword; reserved keyword: status"
      })
  void updates_that_are_none_are_refused(String update, String text) {
    refused("Invalid UpdateExpression: " + text, () -> update(update, null, valuesOf(update)));
  }

  private void update(
      String update, Map<String, String> names, Map<String, AttributeValue> values) {
    dynamo.updateItem(
        b ->
            b.tableName("things")
                .key(Map.of("pk", AttributeValue.fromS("a")))
                .updateExpression(update)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
  }

  @Test
  void names_and_values_must_be_used_and_well_formed() {
    refused(
        "Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}",
        () -> update("REMOVE a", Map.of("#unused", "x"), null));
    refused(
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:m, :n}",
        () -> update("REMOVE a", null, valuesOf(":n :m")));
    refused(
        "ExpressionAttributeNames contains invalid key: Syntax error; key: \"a\"",
        () -> update("REMOVE a", Map.of("a", "x"), null));
    refused(
        "ExpressionAttributeValues must not be empty", () -> update("REMOVE a", null, Map.of()));
    refused(
        "ExpressionAttributeValues can only be specified when using expressions: UpdateExpression"
            + " and ConditionExpression are null",
        () -> update(null, null, valuesOf(":n")));
    refused(
        "ExpressionAttributeValues contains invalid value: The parameter cannot be converted to a"
            + " numeric value: b for key :b",
        () -> update("SET a = :b", null, Map.of(":b", AttributeValue.fromN("b"))));
  }

  @Test
  void an_expression_has_4_kb_and_300_operators_at_most() {
    refused(
        "Invalid UpdateExpression: Expression size has exceeded the maximum allowed size;"
            + " expression size: 4097",
        () -> update("REMOVE " + "a".repeat(4090), null, null));
    StringBuilder many = new StringBuilder("SET a0 = :n");
    for (int i = 1; i < 301; i++) {
      many.append(", a").append(i).append(" = :n");
    }
    assertThatThrownBy(() -> update(many.toString(), null, valuesOf(":n")))
        .hasMessageContaining("too many operators; operator count: 301");
  }

  @Test
  void choices_paths_and_placeholders_have_limits() {
    StringBuilder in = new StringBuilder("n IN (:n");
    in.append(", :n".repeat(99));
    assertThat(holds(in + ")")).isTrue();
    refused(
        "Invalid FilterExpression: The IN operator is provided with too many operands; number of"
            + " operands: 101",
        () -> holds(in + ", :n)"));
    assertThat(holds("attribute_exists(m" + ".x".repeat(31) + ")")).isFalse();
    refused(
        "Invalid FilterExpression: The document path has too many nesting elements; nesting levels:"
            + " 33",
        () -> holds("attribute_exists(m" + ".x".repeat(32) + ")"));
    String longest = ":" + "v".repeat(254);
    update("SET a = " + longest, null, Map.of(longest, AttributeValue.fromS("x")));
    assertThatThrownBy(
            () -> update("SET a = " + longest + "v", null, Map.of(longest + "v", VALUES.get(":n"))))
        .hasMessageContaining("exceeded the maximum allowed size; key size: 256");
    assertThatThrownBy(
            () ->
                update("SET a = :v", null, Map.of(":v", AttributeValue.fromS("v".repeat(2 << 20)))))
        .hasMessageContaining("exceeded the maximum allowed size; size: 2097154");
  }

  @Test
  void endless_nesting_is_refused() {
    refused(
        "Invalid FilterExpression: The expression has redundant parentheses;",
        () -> holds("(".repeat(2000) + "n = :n" + ")".repeat(2000)));
    assertThat(holds("size(".repeat(60) + "n" + ")".repeat(60) + " = :n")).isFalse();
    refused(
        "Invalid FilterExpression: The expression contains too many operators; operator count: 301",
        () -> holds("NOT ".repeat(1000) + "n = :n"));
    assertThat(holds("NOT (".repeat(298) + "n = :n" + ")".repeat(298))).isTrue();
    assertThat(holds("(".repeat(149) + "n = :n" + " AND n = :n)".repeat(149))).isTrue();
  }

  @Test
  void values_are_looked_at_before_expressions() {
    refused(
        "ExpressionAttributeValues contains invalid value: One or more parameter values were"
            + " invalid: An string set  may not be empty for key :s",
        () -> update("SET !", null, Map.of(":s", AttributeValue.builder().ss(List.of()).build())));
  }

  @Test
  void all_573_reserved_words_are_known() {
    assertThat(ReservedWords.count()).isEqualTo(573);
  }

  private static void refused(String message, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            });
  }
}
