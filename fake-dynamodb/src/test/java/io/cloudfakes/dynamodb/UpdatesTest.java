package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

class UpdatesTest extends DynamoDbTestCase {
  @BeforeEach
  void table() {
    createTable("things");
  }

  private Map<String, AttributeValue> update(
      ReturnValue returned, String expression, Object... values) {
    return dynamo
        .updateItem(
            b ->
                b.tableName("things")
                    .key(item("pk", "a"))
                    .updateExpression(expression)
                    .expressionAttributeValues(values.length == 0 ? null : item(values))
                    .returnValues(returned))
        .attributes();
  }

  private Map<String, AttributeValue> update(String expression, Object... values) {
    return update(ReturnValue.ALL_NEW, expression, values);
  }

  @Test
  void an_update_makes_the_item() {
    assertThat(update("SET n = :n", ":n", 1)).isEqualTo(item("n", 1, "pk", "a"));
  }

  @Test
  void an_update_that_only_takes_away_makes_no_item() {
    assertThat(update("REMOVE n")).isEmpty();
    assertThat(fake.table("things")).isEmpty();
  }

  @Test
  void all_clauses_work_together_on_the_item_as_it_was() {
    put("things", "pk", "a", "x", 1, "y", 10, "s", strings("p", "q"), "gone", true);
    assertThat(
            update(
                "SET x = y, y = x + :one REMOVE gone ADD c :one DELETE s :p",
                ":one",
                1,
                ":p",
                strings("p")))
        .isEqualTo(item("pk", "a", "x", 10, "y", 2, "c", 1, "s", strings("q")));
  }

  @Test
  void functions_and_nested_functions() {
    update(
        "SET l = list_append(if_not_exists(l, :none), :x)", ":none", List.of(), ":x", List.of(1));
    assertThat(
            update(
                "SET l = list_append(:y, l), n = if_not_exists(n, :zero) - :one",
                ":y",
                List.of(0),
                ":zero",
                0,
                ":one",
                1))
        .isEqualTo(item("pk", "a", "l", List.of(0, 1), "n", -1));
  }

  @Test
  void lists_are_changed_by_places_as_they_were() {
    put("things", "pk", "a", "l", List.of("a", "b", "c", "d"));
    assertThat(update("SET l[99] = :y, l[7] = :x REMOVE l[0], l[2]", ":x", "x", ":y", "y"))
        .isEqualTo(item("pk", "a", "l", List.of("b", "d", "x", "y")));
  }

  @Test
  void nested_paths_need_their_parents() {
    put("things", "pk", "a", "m", Map.of("x", 1));
    assertThat(update("SET m.x = :v", ":v", 2)).isEqualTo(item("pk", "a", "m", Map.of("x", 2)));
    String invalid = "The document path provided in the update expression is invalid for update";
    assertInvalid(invalid, () -> update("SET m.y.z = :v", ":v", 2));
    assertInvalid(invalid, () -> update("SET m[0] = :v", ":v", 2));
    assertInvalid(invalid, () -> update("REMOVE absent.x"));
  }

  @Test
  void operands_must_be_there_and_of_the_right_type() {
    put("things", "pk", "a", "t", "text", "n", 1);
    assertInvalid(
        "The provided expression refers to an attribute that does not exist in the item",
        () -> update("SET x = absent + :one", ":one", 1));
    String wrong = "An operand in the update expression has an incorrect data type";
    assertInvalid(wrong, () -> update("SET x = t + :one", ":one", 1));
    assertInvalid(wrong, () -> update("ADD t :one", ":one", 1));
    assertInvalid(wrong, () -> update("DELETE n :s", ":s", strings("a")));
  }

  @Test
  void keys_cannot_be_updated() {
    assertInvalid(
        "One or more parameter values were invalid: Cannot update attribute pk. This attribute is"
            + " part of the key",
        () -> update("SET pk = :v", ":v", "b"));
  }

  @Test
  void updated_values_are_returned_as_asked_for() {
    put("things", "pk", "a", "x", 1, "y", 2, "m", Map.of("p", 1, "q", 2));
    assertThat(update(ReturnValue.UPDATED_OLD, "SET x = :v, z = :v, m.p = :v", ":v", 9))
        .isEqualTo(item("m", Map.of("p", 1), "x", 1));
    assertThat(update(ReturnValue.UPDATED_NEW, "SET x = :v REMOVE y", ":v", 8))
        .isEqualTo(item("x", 8));
    assertThat(update(ReturnValue.ALL_OLD, "SET x = :v", ":v", 7))
        .isEqualTo(item("pk", "a", "m", Map.of("p", 9, "q", 2), "x", 8, "z", 9));
    assertThat(update(ReturnValue.NONE, "SET x = :v", ":v", 6)).isEmpty();
  }

  @Test
  void a_set_that_loses_its_last_member_goes() {
    put("things", "pk", "a", "s", numbers("1", "2"));
    assertThat(update("DELETE s :s", ":s", numbers("2.0", "1", "3"))).isEqualTo(item("pk", "a"));
  }

  @Test
  void sums_keep_38_digits() {
    put("things", "pk", "a", "n", AttributeValue.fromN("1e37"));
    assertThat(update("ADD n :one", ":one", 1).get("n").n()).isEqualTo("1" + "0".repeat(36) + "1");
    assertInvalid(
        "Attempting to store more than 38 significant digits in a Number",
        () -> update("ADD n :tenth", ":tenth", 0.1));
  }
}
