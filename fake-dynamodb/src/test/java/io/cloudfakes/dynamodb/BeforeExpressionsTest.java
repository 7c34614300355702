package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The parameters that expressions took the place of, and that still work. */
class BeforeExpressionsTest extends DynamoDbTestCase {
  private static final String INVALID = "One or more parameter values were invalid: ";

  @BeforeEach
  void tables() {
    createTable("things");
    createSortedTable("sorted");
    put("things", "pk", "a", "s", "hello", "n", 5, "l", List.of("x", 1), "ss", strings("p", "q"));
    for (int i = 0; i < 5; i++) {
      put("sorted", "pk", "p", "sk", "s" + i, "n", i);
    }
  }

  private static Condition condition(String operator, Object... values) {
    return Condition.builder()
        .comparisonOperator(operator)
        .attributeValueList(
            values.length == 0
                ? null
                : List.of(values).stream().map(DynamoDbTestCase::value).toList())
        .build();
  }

  private static ExpectedAttributeValue expected(String operator, Object... values) {
    return ExpectedAttributeValue.builder()
        .comparisonOperator(operator)
        .attributeValueList(
            values.length == 0
                ? null
                : List.of(values).stream().map(DynamoDbTestCase::value).toList())
        .build();
  }

  private boolean holds(ExpectedAttributeValue wanted, String attribute) {
    try {
      dynamo.deleteItem(
          b -> b.tableName("things").key(item("pk", "a")).expected(Map.of(attribute, wanted)));
      put("things", "pk", "a", "s", "hello", "n", 5, "l", List.of("x", 1), "ss", strings("p", "q"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "s, EQ, hello, true",
    "s, EQ, x, false",
    "none, EQ, x, false",
    "s, NE, hello, false",
    "s, NE, x, true",
    "none, NE, x, true",
    "s, LT, i, true",
    "s, LE, hello, true",
    "s, GT, hello, false",
    "s, GE, hello, true",
    "n, LT, i, false",
    "none, LT, x, false",
    "s, NOT_NULL, , true",
    "none, NOT_NULL, , false",
    "s, NULL, , false",
    "none, NULL, , true",
    "s, CONTAINS, ell, true",
    "l, CONTAINS, x, true",
    "ss, CONTAINS, p, true",
    "n, CONTAINS, 5, false",
    "none, CONTAINS, x, false",
    "s, NOT_CONTAINS, ell, false",
    "ss, NOT_CONTAINS, z, true",
    "n, NOT_CONTAINS, 5, true",
    "none, NOT_CONTAINS, x, false",
    "s, BEGINS_WITH, he, true",
    "n, BEGINS_WITH, 5, false",
    "s, IN, hello, true",
    "s, IN, x, false"
  })
  void comparisons_hold_or_not(String attribute, String operator, String value, boolean result) {
    assertThat(holds(value == null ? expected(operator) : expected(operator, value), attribute))
        .isEqualTo(result);
  }

  @Test
  void comparisons_with_several_values() {
    assertThat(holds(expected("BETWEEN", 5, 6), "n")).isTrue();
    assertThat(holds(expected("BETWEEN", 6, 7), "n")).isFalse();
    assertThat(holds(expected("IN", 1, 5.0), "n")).isTrue();
    assertThat(holds(expected("EQ", strings("q", "p")), "ss")).isTrue();
  }

  @Test
  void an_expected_value_or_absence_may_be_said_without_operator() {
    assertThat(holds(ExpectedAttributeValue.builder().value(value(5)).build(), "n")).isTrue();
    assertThat(holds(ExpectedAttributeValue.builder().value(value(6)).exists(true).build(), "n"))
        .isFalse();
    assertThat(holds(ExpectedAttributeValue.builder().exists(false).build(), "none")).isTrue();
    assertThat(holds(ExpectedAttributeValue.builder().exists(false).build(), "n")).isFalse();
  }

  @Test
  void several_conditions_are_joined_by_the_operator() {
    Map<String, ExpectedAttributeValue> both =
        Map.of("n", expected("EQ", 5), "s", expected("EQ", "other"));
    assertThatThrownBy(
            () -> dynamo.putItem(b -> b.tableName("things").item(item("pk", "a")).expected(both)))
        .isInstanceOf(ConditionalCheckFailedException.class);
    dynamo.putItem(
        b ->
            b.tableName("things")
                .item(item("pk", "a"))
                .expected(both)
                .conditionalOperator(ConditionalOperator.OR));
    assertThat(get("things", "pk", "a")).isEqualTo(item("pk", "a"));
  }

  private void assertExpectedRefused(String message, ExpectedAttributeValue wanted) {
    assertInvalidWrite(INVALID + message, () -> holds(wanted, "n"));
  }

  @Test
  void conditions_that_are_none_are_refused() {
    assertExpectedRefused(
        "Exists and ComparisonOperator cannot be used together for Attribute: n",
        expected("EQ", 1).toBuilder().exists(true).build());
    assertExpectedRefused(
        "Value and AttributeValueList cannot be used together for Attribute: n",
        expected("EQ", 1).toBuilder().value(value(1)).build());
    assertExpectedRefused(
        "Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: n",
        expected("EQ"));
    assertExpectedRefused(
        "AttributeValueList can only be used with a ComparisonOperator for Attribute: n",
        ExpectedAttributeValue.builder().attributeValueList(value(1)).build());
    assertExpectedRefused(
        "Value must be provided when Exists is null for Attribute: n",
        ExpectedAttributeValue.builder().build());
    assertExpectedRefused(
        "Invalid number of argument(s) for the BETWEEN ComparisonOperator", expected("BETWEEN", 1));
    assertExpectedRefused(
        "Invalid number of argument(s) for the NULL ComparisonOperator", expected("NULL", 1));
    assertExpectedRefused(
        "ComparisonOperator LT is not valid for SS AttributeValue type",
        expected("LT", strings("a")));
    assertExpectedRefused(
        "ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type",
        expected("BEGINS_WITH", 1));
    assertExpectedRefused(
        "AttributeValues inside AttributeValueList must be of same type", expected("IN", 1, "a"));
    assertExpectedRefused(
        "The BETWEEN condition was provided a range where the lower bound is greater than the upper"
            + " bound",
        expected("BETWEEN", 2, 1));
    assertInvalidWrite(
        INVALID + "ConditionalOperator cannot be used without Filter or Expected",
        () ->
            dynamo.putItem(
                b -> b.tableName("things").item(item("pk", "a")).conditionalOperator("AND")));
    assertInvalidWrite(
        INVALID
            + "ConditionalOperator can only be used when Filter or Expected has two or more elements",
        () ->
            dynamo.putItem(
                b ->
                    b.tableName("things")
                        .item(item("pk", "a"))
                        .expected(Map.of("n", expected("EQ", 5)))
                        .conditionalOperator("OR")));
  }

  private static AttributeValueUpdate change(AttributeAction action, Object value) {
    return AttributeValueUpdate.builder()
        .action(action)
        .value(value == null ? null : value(value))
        .build();
  }

  private Map<String, AttributeValue> update(
      String key, ReturnValue returned, Object... namesAndChanges) {
    Map<String, AttributeValueUpdate> changes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndChanges.length; i += 2) {
      changes.put((String) namesAndChanges[i], (AttributeValueUpdate) namesAndChanges[i + 1]);
    }
    return dynamo
        .updateItem(
            b ->
                b.tableName("things")
                    .key(item("pk", key))
                    .attributeUpdates(changes)
                    .returnValues(returned))
        .attributes();
  }

  @Test
  void attributes_are_put_added_to_and_deleted() {
    assertThat(
            update(
                "a",
                ReturnValue.ALL_NEW,
                "s",
                AttributeValueUpdate.builder().value(value("new")).build(),
                "n",
                change(AttributeAction.ADD, -2),
                "l",
                change(AttributeAction.ADD, List.of("y")),
                "ss",
                change(AttributeAction.DELETE, strings("p", "z")),
                "m",
                change(AttributeAction.ADD, 7)))
        .isEqualTo(
            item(
                "pk",
                "a",
                "s",
                "new",
                "n",
                3,
                "l",
                List.of("x", 1, "y"),
                "ss",
                strings("q"),
                "m",
                7));
    assertThat(
            update(
                "a",
                ReturnValue.UPDATED_OLD,
                "n",
                change(AttributeAction.DELETE, null),
                "ss",
                change(AttributeAction.DELETE, strings("q")),
                "fresh",
                change(AttributeAction.PUT, 1)))
        .isEqualTo(item("n", 3, "ss", strings("q")));
    assertThat(get("things", "pk", "a"))
        .isEqualTo(item("pk", "a", "s", "new", "l", List.of("x", 1, "y"), "m", 7, "fresh", 1));
  }

  @Test
  void puts_and_adds_make_an_item_and_deletes_do_not() {
    update("b", ReturnValue.NONE, "n", change(AttributeAction.ADD, 1));
    assertThat(get("things", "pk", "b")).isEqualTo(item("pk", "b", "n", 1));
    update("c", ReturnValue.NONE, "n", change(AttributeAction.DELETE, null));
    assertThat(get("things", "pk", "c")).isEmpty();
  }

  @Test
  void updates_that_are_none_are_refused() {
    assertInvalidWrite(
        INVALID + "Only DELETE action is allowed when no attribute value is specified",
        () -> update("a", ReturnValue.NONE, "n", change(AttributeAction.PUT, null)));
    assertInvalidWrite(
        INVALID + "DELETE action with value is not supported for the type N",
        () -> update("a", ReturnValue.NONE, "n", change(AttributeAction.DELETE, 1)));
    assertInvalidWrite(
        INVALID + "ADD action is not supported for the type S",
        () -> update("a", ReturnValue.NONE, "s", change(AttributeAction.ADD, "x")));
    assertInvalid(
        "Type mismatch for attribute to update",
        () -> update("a", ReturnValue.NONE, "s", change(AttributeAction.ADD, 1)));
    assertInvalid(
        INVALID + "Cannot update attribute pk. This attribute is part of the key",
        () -> update("a", ReturnValue.NONE, "pk", change(AttributeAction.PUT, "b")));
    assertThat(fake.table("things")).hasItem("pk", "a").withNumber("n", 5);
  }

  @Test
  void expected_guards_an_update() {
    assertThatThrownBy(
            () ->
                dynamo.updateItem(
                    b ->
                        b.tableName("things")
                            .key(item("pk", "a"))
                            .attributeUpdates(Map.of("n", change(AttributeAction.ADD, 1)))
                            .expected(Map.of("n", expected("GT", 5)))))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(fake.table("things")).hasItem("pk", "a").withNumber("n", 5);
  }

  @Test
  void attributes_to_get_pick_whole_attributes() {
    assertThat(
            dynamo
                .getItem(
                    b -> b.tableName("things").key(item("pk", "a")).attributesToGet("n", "none"))
                .item())
        .isEqualTo(item("n", 5));
    assertThat(
            dynamo
                .batchGetItem(
                    b ->
                        b.requestItems(
                            Map.of(
                                "things",
                                KeysAndAttributes.builder()
                                    .keys(item("pk", "a"))
                                    .attributesToGet("s")
                                    .build())))
                .responses())
        .isEqualTo(Map.of("things", List.of(item("s", "hello"))));
    assertInvalid(
        INVALID + "Duplicate value in attribute name: n",
        () ->
            dynamo.getItem(
                b -> b.tableName("things").key(item("pk", "a")).attributesToGet("n", "n")));
  }

  @Test
  void a_query_by_key_conditions_and_filter() {
    assertThat(
            dynamo
                .query(
                    b ->
                        b.tableName("sorted")
                            .keyConditions(
                                Map.of(
                                    "pk",
                                    condition("EQ", "p"),
                                    "sk",
                                    condition("BETWEEN", "s1", "s3")))
                            .queryFilter(Map.of("n", condition("NE", 2)))
                            .attributesToGet("sk")
                            .scanIndexForward(false))
                .items())
        .containsExactly(item("sk", "s3"), item("sk", "s1"));
  }

  @Test
  void a_scan_by_filter() {
    var response =
        dynamo.scan(
            b ->
                b.tableName("sorted")
                    .scanFilter(Map.of("n", condition("EQ", 1), "sk", condition("EQ", "s4")))
                    .conditionalOperator(ConditionalOperator.OR)
                    .attributesToGet("n"));
    assertThat(response.items()).containsExactly(item("n", 1), item("n", 4));
    assertThat(response.scannedCount()).isEqualTo(5);
  }

  @Test
  void queries_that_are_none_are_refused() {
    assertInvalid(
        "Conditions can be of length 1 or 2 only",
        () -> dynamo.query(b -> b.tableName("sorted").keyConditions(Map.of())));
    assertInvalid(
        "Query condition missed key schema element: pk",
        () ->
            dynamo.query(
                b -> b.tableName("sorted").keyConditions(Map.of("sk", condition("EQ", "a")))));
    assertInvalid(
        "Attempted conditional constraint is not an indexable operation",
        () ->
            dynamo.query(
                b ->
                    b.tableName("sorted")
                        .keyConditions(
                            Map.of("pk", condition("EQ", "a"), "sk", condition("NE", "a")))));
    assertInvalid(
        "QueryFilter can only contain non-primary key attributes: Primary key attribute: sk",
        () ->
            dynamo.query(
                b ->
                    b.tableName("sorted")
                        .keyConditions(Map.of("pk", condition("EQ", "a")))
                        .queryFilter(Map.of("sk", condition("EQ", "a")))));
    assertInvalid(
        "Cannot specify the AttributesToGet when choosing to get ALL_ATTRIBUTES",
        () ->
            dynamo.scan(
                b -> b.tableName("sorted").attributesToGet("n").select(Select.ALL_ATTRIBUTES)));
  }

  @Test
  void the_two_styles_are_not_mixed() {
    String mixed =
        "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: ";
    assertInvalid(
        mixed + "{AttributesToGet} Expression parameters: {ProjectionExpression}",
        () ->
            dynamo.getItem(
                b ->
                    b.tableName("things")
                        .key(item("pk", "a"))
                        .attributesToGet("pk")
                        .projectionExpression("pk")));
    assertInvalidWrite(
        mixed + "{AttributeUpdates} Expression parameters: {UpdateExpression}",
        () ->
            dynamo.updateItem(
                b ->
                    b.tableName("things")
                        .key(item("pk", "a"))
                        .attributeUpdates(Map.of("n", change(AttributeAction.ADD, 1)))
                        .updateExpression("REMOVE n")));
    assertInvalid(
        mixed
            + "{QueryFilter, KeyConditions} Expression parameters: {FilterExpression,"
            + " KeyConditionExpression}",
        () ->
            dynamo.query(
                b ->
                    b.tableName("sorted")
                        .keyConditions(Map.of("pk", condition("EQ", "p")))
                        .queryFilter(Map.of("n", condition("EQ", 1)))
                        .filterExpression("n = :n")
                        .keyConditionExpression("pk = :p")));
  }
}
