package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.TableIndex.index;
import static io.cloudfakes.dynamodb.TableKey.key;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThatItem;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DynamoDbAssertionsTest extends DynamoDbTestCase {
  private TableView orders;

  @BeforeEach
  void createOrders() {
    orders = fake.createTable("orders", key("id", S), index("by-state", key("state", S)));
    orders.put(
        "id",
        "o-1",
        "state",
        "new",
        "charges",
        1,
        "paid",
        true,
        "bytes",
        new byte[] {1, 2},
        "none",
        null,
        "tags",
        Set.of("a", "b"),
        "sizes",
        Set.of(1, 2),
        "list",
        List.of("x", 1),
        "map",
        Map.of("street", "Elm", "no", 5));
    orders.put("id", "o-2");
  }

  @Test
  void every_type_of_attribute_is_asserted() {
    assertThat(orders)
        .hasSize(2)
        .hasNoItem("id", "o-3")
        .item("id", "o-1")
        .hasString("state", "new")
        .hasNumber("charges", 1.0)
        .hasBoolean("paid", true)
        .hasBinary("bytes", new byte[] {1, 2})
        .hasNull("none")
        .hasStrings("tags", "b", "a")
        .hasNumbers("sizes", 2, 1)
        .hasList("list", "x", 1)
        .hasMap("map", Map.of("street", "Elm", "no", 5))
        .hasAttribute("map")
        .hasNoAttribute("other")
        .map("map")
        .hasNumber("no", 5)
        .hasOnlyAttributes("street", "no");
    assertThat(orders).hasItem("id", "o-1").withString("state", "new").withNumber("charges", 1);
  }

  @Test
  void a_failure_shows_what_is_there() {
    assertFails(
        () -> assertThat(orders).item("id", "o-2").hasNumber("charges", 1),
        "Expected charges of the item {id: \"o-2\"} to be the number 1, but it is not there; there"
            + " is {id: \"o-2\"}");
    orders.put("id", "o-2", "charges", "1");
    assertFails(
        () -> assertThat(orders).item("id", "o-2").hasNumber("charges", 1),
        "Expected charges of the item {id: \"o-2\"} to be the number 1, but it is the string \"1\""
            + " in {charges: \"1\", id: \"o-2\"}");
    assertFails(
        () -> assertThat(orders).item("id", "o-2").map("charges"),
        "to be a map, but it is the string \"1\"");
    assertFails(
        () -> assertThat(orders).item("id", "o-2").hasNoAttribute("charges"),
        "to have no attribute charges, but it is the string \"1\"");
    assertFails(
        () -> assertThat(orders).item("id", "o-2").hasOnlyAttributes("id", "state"),
        "but it lacks [state] it has also [charges]: {charges: \"1\", id: \"o-2\"}");
  }

  @Test
  void a_missing_item_is_said_with_those_there_are() {
    assertFails(
        () -> assertThat(orders).item("id", "o-9"),
        "Expected the table orders to have an item of key {id: \"o-9\"}, but it has 2 items:");
    orders.clear();
    assertFails(() -> assertThat(orders).item("id", "o-9"), "but it has no items");
    assertFails(() -> assertThat(orders).hasSize(1), "to have 1 items, but it has no items");
    orders.put("id", "o-1");
    assertFails(
        () -> assertThat(orders).hasNoItem("id", "o-1"),
        "to have no item of key {id: \"o-1\"}, but it has {id: \"o-1\"}");
  }

  @Test
  void exact_items_are_asserted_as_beans_and_as_maps() {
    TableView table = fake.createTable("bean-orders", Order.class);
    Order ann = Order.of("ann", 1, "new", 7, "tea");
    Order bob = Order.of("bob", 2, "old", null);
    table.putBeans(ann, bob);

    assertThat(table).hasExactly(bob, ann);
    assertThat(table).item("customer", "ann", "placed", 1).isBean(ann);
    bob.setState("gone");
    assertFails(
        () -> assertThat(table).hasExactly(ann, bob),
        "it lacks 1 item:\n  {customer: \"bob\", lines: [], placed: 2, state: \"gone\"}\n"
            + "it has also 1 item:\n  {customer: \"bob\", lines: [], placed: 2, state: \"old\"}");
    orders.clear().put("id", "o-1", "n", 1).put("id", "o-2");
    assertThat(orders).hasExactly(Map.of("id", "o-2"), Map.of("n", 1, "id", "o-1"));
    assertFails(() -> assertThat(orders).hasExactly(Map.of("id", "o-2")), "it lacks no items");
  }

  @Test
  void indexes_are_asserted() {
    assertThat(orders).index("by-state").hasSize(1).item("state", "new").hasNumber("charges", 1);
    assertThat(orders).index("by-state").hasNoItem("state", "old");
    assertFails(
        () -> assertThat(orders).index("by-day"),
        "to have the index by-day, but it has [by-state]");
    assertFails(
        () -> assertThat(orders.index("by-state")).item("state", "old"),
        "Expected the index by-state to have one item with {state: \"old\"}, but it has none");
    assertFails(
        () -> assertThat(orders.index("by-state")).isEmpty(),
        "Expected the index by-state to have 0 items, but it has 1 item:");
  }

  @Test
  void items_a_client_was_answered_with_are_asserted_alike() {
    assertThatItem(get("orders", "id", "o-1")).hasList("list", Arrays.asList("x", 1).toArray());
    assertFails(
        () -> assertThatItem(get("orders", "id", "o-1")).hasStrings("tags", "a"),
        "Expected tags of the item to be the set of strings <\"a\">, but it is the set of strings"
            + " <\"a\", \"b\">");
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .withMessageContaining(message);
  }
}
