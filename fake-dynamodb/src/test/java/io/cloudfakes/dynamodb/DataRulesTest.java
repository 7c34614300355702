package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** What values an item may have, and what updates say they changed. */
class DataRulesTest extends DynamoDbTestCase {
  private static final String TOO_DEEP =
      "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
          + " beyond supported limit";

  @BeforeEach
  void table() {
    createTable(
        dynamo,
        "things",
        b -> b.globalSecondaryIndexes(Indexes.global("by-tag", Indexes.ALL, "tag", "rank")),
        "pk:S",
        "sk:S",
        "tag:S",
        "rank:S");
  }

  private void putValue(Object value) {
    put("things", "pk", "a", "sk", "1", "v", value);
  }

  private Map<String, AttributeValue> stored() {
    return get("things", "pk", "a", "sk", "1");
  }

  @ParameterizedTest
  @CsvSource({
    "9.9999999999999999999999999999999999999E+125, 99999999999999999999999999999999999999"
        + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
    "-1e-130, -0.00000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "00000000000000000000000000000000000000000000000001",
    "12345678901234567890123456789012345678, 12345678901234567890123456789012345678",
    "0.1234567890123456789012345678901234567800, 0.12345678901234567890123456789012345678",
    "000000000000000000000000000000000000000000000000000000000000001, 1",
    "1000000000000000000000000000000000000000000000000000000000e-57, 1",
    ".5, 0.5",
    "-0, 0",
    "1E2, 100",
    "0e99999999999, 0"
  })
  void numbers_are_kept_exactly(String given, String kept) {
    putValue(AttributeValue.fromN(given));
    assertThat(stored().get("v").n()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "1e126, overflow",
    "-1e126, overflow",
    "1e99999999999, overflow",
    "1e-131, underflow",
    "1e-99999999999, underflow",
    "123456789012345678901234567890123456789, digits",
    "1.00000000000000000000000000000000000001, digits",
    "'', numeric",
    "1e, numeric",
    "--1, numeric",
    "0x10, numeric",
    "NaN, numeric",
    "Infinity, numeric",
    "١, numeric"
  })
  void numbers_that_are_none_are_refused(String given, String why) {
    assertThatThrownBy(() -> putValue(AttributeValue.fromN(given))).hasMessageContaining(why);
    assertThat(stored()).isEmpty();
  }

  @Test
  void hundreds_of_thousands_of_digits_are_refused_at_once() {
    assertInvalidWrite(
        "Attempting to store more than 38 significant digits in a Number",
        () -> putValue(AttributeValue.fromN("0." + "1".repeat(500_000))));
    assertInvalidWrite(
        "Number overflow. Attempting to store a number with magnitude larger than supported range",
        () -> putValue(AttributeValue.fromN("1".repeat(500_000))));
    putValue(AttributeValue.fromN("0".repeat(500_000) + "7" + ".000"));
    assertThat(stored().get("v").n()).isEqualTo("7");
  }

  private static Object wrapped(int times) {
    Object value = "x";
    for (int i = 0; i < times; i++) {
      value = i % 2 == 0 ? Map.of("m", value) : List.of(value);
    }
    return value;
  }

  @Test
  void an_item_has_32_levels_at_most() {
    putValue(wrapped(31));
    assertThat(stored().get("v")).isEqualTo(value(wrapped(31)));
    assertInvalidWrite(TOO_DEEP, () -> putValue(wrapped(32)));
    assertInvalidWrite(
        "ExpressionAttributeValues contains invalid value: " + TOO_DEEP + " for key :v",
        () -> update(ReturnValue.NONE, "SET v = :v", ":v", wrapped(32)));
  }

  @Test
  void updates_cannot_nest_deeper_than_puts() {
    putValue(Map.of("m", Map.of("m", "x")));
    assertInvalid(TOO_DEEP, () -> update(ReturnValue.NONE, "SET v.m.m = :v", ":v", wrapped(30)));
    update(ReturnValue.NONE, "SET v.m.m = :v", ":v", wrapped(29));
    assertThat(stored().get("v")).isEqualTo(value(Map.of("m", Map.of("m", wrapped(29)))));
  }

  @Test
  void empty_values_are_kept_but_sets_are_never_empty() {
    for (Object empty : List.of("", new byte[0], List.of(), Map.of())) {
      putValue(empty);
      assertThat(stored().get("v")).isEqualTo(value(empty));
    }
    putValue(strings("", "a"));
    assertThat(stored().get("v")).isEqualTo(strings("", "a"));
    assertInvalidWrite(
        "One or more parameter values were invalid: An number set  may not be empty",
        () -> putValue(AttributeValue.builder().ns(List.of()).build()));
  }

  @Test
  void equal_numbers_are_duplicates_in_a_set() {
    assertThatThrownBy(() -> putValue(numbers("1", "2", "1.0")))
        .hasMessageContaining("contains duplicates");
  }

  @Test
  void keys_of_indexes_have_sizes_too() {
    put("things", "pk", "a", "sk", "1", "tag", "t".repeat(2048), "rank", "r".repeat(1024));
    assertInvalid(
        "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size"
            + " limit of2048 bytes",
        () -> put("things", "pk", "a", "sk", "1", "tag", "t".repeat(2049), "rank", "r"));
    assertInvalid(
        "One or more parameter values were invalid: Aggregated size of all range keys has exceeded"
            + " the size limit of 1024 bytes",
        () -> update(ReturnValue.NONE, "SET #r = :r", ":r", "r".repeat(1025)));
  }

  private Map<String, AttributeValue> update(
      ReturnValue returned, String expression, Object... values) {
    return dynamo
        .updateItem(
            b ->
                b.tableName("things")
                    .key(item("pk", "a", "sk", "1"))
                    .updateExpression(expression)
                    .expressionAttributeNames(
                        expression.contains("#r") ? Map.of("#r", "rank") : null)
                    .expressionAttributeValues(values.length == 0 ? null : item(values))
                    .returnValues(returned))
        .attributes();
  }

  @Test
  void updated_places_in_lists_and_maps_come_back_alone() {
    putValue(Map.of("l", List.of("a", "b", "c"), "m", Map.of("x", 1, "y", 2)));
    assertThat(
            update(ReturnValue.UPDATED_OLD, "SET v.l[1] = :z, v.m.x = :z, fresh = :z", ":z", "z"))
        .isEqualTo(item("v", Map.of("l", List.of("b"), "m", Map.of("x", 1))));
    assertThat(
            update(ReturnValue.UPDATED_NEW, "SET v.l[2] = :q, v.l[0] = :q REMOVE v.m.x", ":q", "q"))
        .isEqualTo(item("v", Map.of("l", List.of("q", "q"))));
    assertThat(update(ReturnValue.UPDATED_NEW, "REMOVE fresh")).isEmpty();
    assertThat(update(ReturnValue.UPDATED_OLD, "REMOVE v.l[0]"))
        .isEqualTo(item("v", Map.of("l", List.of("q"))));
  }

  @Test
  void an_update_without_changes_makes_the_item_and_returns_it() {
    assertThat(update(ReturnValue.ALL_OLD, "REMOVE nothing")).isEmpty();
    assertThat(stored()).isEmpty();
    assertThat(
            dynamo
                .updateItem(
                    b ->
                        b.tableName("things")
                            .key(item("pk", "a", "sk", "1"))
                            .returnValues(ReturnValue.ALL_NEW))
                .attributes())
        .isEqualTo(item("pk", "a", "sk", "1"));
    assertThat(stored()).isEqualTo(item("pk", "a", "sk", "1"));
  }

  @Test
  void sizes_are_counted_as_aws_counts_them() {
    // "pk" 2 + "a" 1 + "sk" 2 + "1" 1, then the attribute's name and value.
    assertSize(6 + 1 + 1, "v", true);
    assertSize(6 + 1 + 1, "v", AttributeValue.fromNul(true));
    assertSize(6 + 1 + 3, "v", List.of());
    assertSize(6 + 1 + 3 + (1 + 1) + (2 + 1), "v", List.of("a", "bc"));
    assertSize(6 + 1 + 3 + (1 + 1 + 1), "v", Map.of("k", "a"));
    assertSize(6 + 2 + 2 + 4, "é", "é😀");
    assertSize(6 + 1 + 3, "v", strings("a", "bc"));
    assertSize(6 + 1 + 1, "v", 0);
    assertSize(6 + 1 + 2, "v", 12);
    assertSize(6 + 1 + 3, "v", -100.0);
    assertSize(6 + 1 + 1 + 1 + 1, "v", AttributeValue.fromN("1.5"));
    assertSize(6 + 1 + 1 + 19, "v", AttributeValue.fromN("1".repeat(38)));
  }

  /** An item of that size, filled up to 1024 bytes, takes one write unit; with a byte more, two. */
  private void assertSize(int size, String name, Object value) {
    List<Double> units = new ArrayList<>();
    for (int fill : new int[] {1024 - size - 1, 1024 - size}) {
      units.add(
          dynamo
              .putItem(
                  b ->
                      b.tableName("things")
                          .item(item("pk", "a", "sk", "1", name, value, "f", "f".repeat(fill)))
                          .returnConsumedCapacity("TOTAL"))
              .consumedCapacity()
              .capacityUnits());
      dynamo.deleteItem(b -> b.tableName("things").key(item("pk", "a", "sk", "1")));
    }
    assertThat(units).as("%s = %s", name, value).containsExactly(1.0, 2.0);
  }
}
