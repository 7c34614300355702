package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What each kind of request says it used. */
class CapacityTest extends DynamoDbTestCase {
  @BeforeEach
  void table() {
    createTable(
        dynamo,
        "notes",
        b ->
            b.localSecondaryIndexes(Indexes.local("local", Indexes.KEYS_ONLY, "pk", "size"))
                .globalSecondaryIndexes(
                    Indexes.global("global", Indexes.including("title"), "tag")),
        "pk:S",
        "sk:S",
        "size:N",
        "tag:S");
    createTable("plain");
    for (int i = 0; i < 4; i++) {
      put("notes", "pk", "p", "sk", "s" + i, "size", i, "tag", "t", "x", "y".repeat(3000));
    }
  }

  /** All units as the reply has them, named by what used them. */
  private static Map<String, Double> units(ConsumedCapacity consumed) {
    Map<String, Double> units = new TreeMap<>();
    units.put("total", consumed.capacityUnits());
    if (consumed.table() != null) {
      units.put("table", consumed.table().capacityUnits());
    }
    consumed.localSecondaryIndexes().forEach((name, c) -> units.put(name, c.capacityUnits()));
    consumed.globalSecondaryIndexes().forEach((name, c) -> units.put(name, c.capacityUnits()));
    return units;
  }

  private Map<String, Double> query(String index, boolean consistent, String... attributes) {
    return units(
        dynamo
            .query(
                b -> {
                  b.tableName("notes")
                      .indexName(index)
                      .consistentRead(consistent)
                      .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
                  boolean global = "global".equals(index);
                  b.keyConditionExpression((global ? "tag" : "pk") + " = :k")
                      .expressionAttributeValues(item(":k", global ? "t" : "p"))
                      .projectionExpression(
                          attributes.length == 0 ? null : String.join(",", attributes));
                })
            .consumedCapacity());
  }

  @Test
  void queries_are_charged_for_all_they_read_at_once() {
    // 4 items of some 3 KB each are 12 KB: three times 4 KB.
    assertThat(query(null, true)).isEqualTo(Map.of("total", 3.0, "table", 3.0));
    assertThat(query(null, false)).isEqualTo(Map.of("total", 1.5, "table", 1.5));
    assertThat(query(null, true, "sk")).isEqualTo(Map.of("total", 3.0, "table", 3.0));
  }

  @Test
  void indexes_are_charged_by_themselves() {
    assertThat(query("local", true)).isEqualTo(Map.of("total", 1.0, "table", 0.0, "local", 1.0));
    assertThat(query("global", false)).isEqualTo(Map.of("total", 0.5, "table", 0.0, "global", 0.5));
  }

  @Test
  void what_a_local_index_fetches_is_charged_to_the_table_item_by_item() {
    assertThat(query("local", true, "x"))
        .isEqualTo(Map.of("total", 5.0, "table", 4.0, "local", 1.0));
  }

  @Test
  void a_scan_that_finds_nothing_costs_half_a_unit() {
    assertThat(
            units(
                dynamo
                    .scan(b -> b.tableName("plain").returnConsumedCapacity("TOTAL"))
                    .consumedCapacity()))
        .isEqualTo(Map.of("total", 0.5));
    assertThat(
            units(
                dynamo
                    .scan(
                        b ->
                            b.tableName("notes")
                                .filterExpression("attribute_exists(nothing)")
                                .returnConsumedCapacity("TOTAL"))
                    .consumedCapacity()))
        .isEqualTo(Map.of("total", 1.5));
  }

  @Test
  void updates_and_deletes_are_charged_by_the_larger_of_before_and_after() {
    Map<String, Double> update =
        units(
            dynamo
                .updateItem(
                    b ->
                        b.tableName("notes")
                            .key(item("pk", "p", "sk", "s0"))
                            .updateExpression("REMOVE x")
                            .returnConsumedCapacity("INDEXES"))
                .consumedCapacity());
    assertThat(update).isEqualTo(Map.of("total", 3.0, "table", 3.0));
    Map<String, Double> delete =
        units(
            dynamo
                .deleteItem(
                    b ->
                        b.tableName("notes")
                            .key(item("pk", "p", "sk", "s1"))
                            .returnConsumedCapacity("INDEXES"))
                .consumedCapacity());
    assertThat(delete).isEqualTo(Map.of("total", 5.0, "table", 3.0, "local", 1.0, "global", 1.0));
    assertThat(
            units(
                dynamo
                    .deleteItem(
                        b ->
                            b.tableName("notes")
                                .key(item("pk", "p", "sk", "none"))
                                .returnConsumedCapacity("INDEXES"))
                    .consumedCapacity()))
        .isEqualTo(Map.of("total", 1.0, "table", 1.0));
  }

  @Test
  void batches_tell_of_each_table() {
    List<ConsumedCapacity> written =
        dynamo
            .batchWriteItem(
                b ->
                    b.requestItems(
                            Map.of(
                                "plain",
                                List.of(putOf("pk", "a"), putOf("pk", "b", "x", "y".repeat(1500))),
                                "notes",
                                List.of(putOf("pk", "q", "sk", "1", "tag", "t"))))
                        .returnConsumedCapacity("INDEXES"))
            .consumedCapacity();
    assertThat(written).extracting(ConsumedCapacity::tableName).containsExactly("notes", "plain");
    assertThat(units(written.get(0))).isEqualTo(Map.of("total", 2.0, "table", 1.0, "global", 1.0));
    assertThat(units(written.get(1))).isEqualTo(Map.of("total", 3.0, "table", 3.0));
    List<ConsumedCapacity> read =
        dynamo
            .batchGetItem(
                b ->
                    b.requestItems(
                            Map.of(
                                "plain",
                                KeysAndAttributes.builder()
                                    .keys(item("pk", "a"), item("pk", "none"))
                                    .build(),
                                "notes",
                                KeysAndAttributes.builder()
                                    .keys(item("pk", "p", "sk", "s2"))
                                    .consistentRead(true)
                                    .build()))
                        .returnConsumedCapacity("TOTAL"))
            .consumedCapacity();
    assertThat(units(read.get(0))).isEqualTo(Map.of("total", 1.0));
    assertThat(units(read.get(1))).isEqualTo(Map.of("total", 1.0));
  }

  private static WriteRequest putOf(Object... item) {
    return WriteRequest.builder().putRequest(p -> p.item(item(item))).build();
  }
}
