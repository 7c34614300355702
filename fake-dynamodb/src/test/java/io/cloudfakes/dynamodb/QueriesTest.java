package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

class QueriesTest extends DynamoDbTestCase {
  @BeforeEach
  void table() {
    createTable(
        dynamo,
        "notes",
        b ->
            b.localSecondaryIndexes(Indexes.local("by-size", Indexes.KEYS_ONLY, "pk", "size"))
                .globalSecondaryIndexes(
                    Indexes.global("by-tag", Indexes.including("title"), "tag", "size")),
        "pk:S",
        "sk:S",
        "size:N",
        "tag:S");
  }

  private QueryResponse query(Consumer<QueryRequest.Builder> more, String condition, Object... v) {
    return dynamo.query(
        b -> {
          b.tableName("notes").keyConditionExpression(condition).expressionAttributeValues(item(v));
          more.accept(b);
        });
  }

  private static List<String> sortKeys(QueryResponse response) {
    return response.items().stream().map(item -> item.get("sk").s()).toList();
  }

  private List<String> sortKeys(String condition, Object... values) {
    return sortKeys(query(b -> {}, condition, values));
  }

  private void fill() {
    for (String sk : List.of("b", "a", "ab", "c", "é", "\uFFFD", "😀")) {
      put("notes", "pk", "p", "sk", sk);
    }
    put("notes", "pk", "other", "sk", "a");
  }

  @Test
  void items_come_in_the_order_of_their_sort_keys_bytes() {
    fill();
    assertThat(sortKeys("pk = :p", ":p", "p"))
        .containsExactly("a", "ab", "b", "c", "é", "\uFFFD", "😀");
    assertThat(sortKeys(query(b -> b.scanIndexForward(false), "pk = :p", ":p", "p")))
        .containsExactly("😀", "\uFFFD", "é", "c", "b", "ab", "a");
  }

  @Test
  void sort_keys_can_be_asked_for_in_every_way() {
    fill();
    assertThat(sortKeys("pk = :p AND sk = :s", ":p", "p", ":s", "b")).containsExactly("b");
    assertThat(sortKeys("sk < :s AND pk = :p", ":p", "p", ":s", "b")).containsExactly("a", "ab");
    assertThat(sortKeys("pk = :p AND :s >= sk", ":p", "p", ":s", "b"))
        .containsExactly("a", "ab", "b");
    assertThat(sortKeys("pk = :p AND sk > :s", ":p", "p", ":s", "c"))
        .containsExactly("é", "\uFFFD", "😀");
    assertThat(sortKeys("(pk = :p) AND (sk BETWEEN :s AND :t)", ":p", "p", ":s", "aa", ":t", "b"))
        .containsExactly("ab", "b");
    assertThat(sortKeys("pk = :p AND begins_with(sk, :s)", ":p", "p", ":s", "a"))
        .containsExactly("a", "ab");
  }

  @Test
  void key_conditions_that_are_none_are_refused() {
    assertInvalid(
        "Query condition missed key schema element: pk", () -> sortKeys("sk = :s", ":s", "a"));
    assertInvalid("Query key condition not supported", () -> sortKeys("pk > :p", ":p", "a"));
    assertInvalid(
        "Invalid operator used in KeyConditionExpression: OR",
        () -> sortKeys("pk = :p OR sk = :p", ":p", "a"));
    assertInvalid(
        "KeyConditionExpressions must only contain one condition per key",
        () -> sortKeys("pk = :p AND sk > :p AND sk < :p", ":p", "a"));
    assertInvalid(
        "One or more parameter values were invalid: Condition parameter type does not match schema"
            + " type",
        () -> sortKeys("pk = :p", ":p", 1));
    assertInvalid(
        "Filter Expression can only contain non-primary key attributes: Primary key attribute: pk",
        () -> query(b -> b.filterExpression("pk = :p"), "pk = :p", ":p", "a"));
    assertInvalid(
        "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
            + " request.",
        () -> dynamo.query(b -> b.tableName("notes")));
  }

  @Test
  void pages_count_before_the_filter_and_go_on_where_they_ended() {
    for (int i = 0; i < 10; i++) {
      put("notes", "pk", "p", "sk", "s" + i, "even", i % 2 == 0);
    }
    List<String> found = new ArrayList<>();
    List<Integer> scanned = new ArrayList<>();
    Map<String, AttributeValue> start = null;
    do {
      Map<String, AttributeValue> from = start;
      QueryResponse page =
          query(
              b -> b.filterExpression("even = :e").limit(5).exclusiveStartKey(from),
              "pk = :p",
              ":p",
              "p",
              ":e",
              true);
      found.addAll(sortKeys(page));
      scanned.add(page.scannedCount());
      start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
    } while (start != null);
    assertThat(found).containsExactly("s0", "s2", "s4", "s6", "s8");
    // The second page is full, so AWS cannot know that nothing follows.
    assertThat(scanned).containsExactly(5, 5, 0);
  }

  @Test
  void a_page_ends_before_a_megabyte_is_exceeded() {
    for (int i = 0; i < 5; i++) {
      put("notes", "pk", "p", "sk", "s" + i, "x", "y".repeat(300 * 1024));
    }
    QueryResponse page = query(b -> {}, "pk = :p", ":p", "p");
    assertThat(page.count()).isEqualTo(3);
    assertThat(page.lastEvaluatedKey()).isEqualTo(item("pk", "p", "sk", "s2"));
  }

  @Test
  void a_start_key_must_lie_where_the_query_looks() {
    assertInvalid(
        "The provided starting key is invalid",
        () -> query(b -> b.exclusiveStartKey(item("pk", "q", "sk", "a")), "pk = :p", ":p", "p"));
    assertInvalid(
        "The provided starting key is invalid",
        () -> query(b -> b.exclusiveStartKey(item("pk", "p")), "pk = :p", ":p", "p"));
    assertInvalid(
        "The provided starting key does not match the range key predicate",
        () ->
            query(
                b -> b.exclusiveStartKey(item("pk", "p", "sk", "a")),
                "pk = :p AND sk > :s",
                ":p",
                "p",
                ":s",
                "b"));
    assertInvalid(
        "The provided starting key is invalid: The provided key element does not match the schema",
        () -> dynamo.scan(b -> b.tableName("notes").exclusiveStartKey(item("pk", "p"))));
    assertInvalid(
        "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
            + " ExclusiveStartKey with correct Segment. TotalSegments: 1000000 Segment: 0",
        () ->
            dynamo.scan(
                b ->
                    b.tableName("notes")
                        .totalSegments(1_000_000)
                        .segment(0)
                        .exclusiveStartKey(item("pk", "p", "sk", "a"))));
  }

  @Test
  void counts_come_without_items() {
    fill();
    QueryResponse counted = query(b -> b.select(Select.COUNT), "pk = :p", ":p", "p");
    assertThat(counted.count()).isEqualTo(7);
    assertThat(counted.hasItems()).isFalse();
  }

  @Test
  void indexes_hold_the_items_that_have_their_keys() {
    put("notes", "pk", "p", "sk", "1", "size", 5, "tag", "red", "title", "t1", "text", "x");
    put("notes", "pk", "p", "sk", "2", "size", 3, "tag", "red", "title", "t2");
    put("notes", "pk", "p", "sk", "3", "tag", "red");
    put("notes", "pk", "q", "sk", "4", "size", 4, "tag", "red");
    assertThat(query(b -> b.indexName("by-tag"), "tag = :t", ":t", "red").items())
        .containsExactly(
            item("pk", "p", "sk", "2", "size", 3, "tag", "red", "title", "t2"),
            item("pk", "q", "sk", "4", "size", 4, "tag", "red"),
            item("pk", "p", "sk", "1", "size", 5, "tag", "red", "title", "t1"));
    assertThat(
            query(
                    b -> b.indexName("by-size").expressionAttributeNames(Map.of("#s", "size")),
                    "pk = :p AND #s > :n",
                    ":p",
                    "p",
                    ":n",
                    3)
                .items())
        .containsExactly(item("pk", "p", "sk", "1", "size", 5));
    dynamo.updateItem(
        b ->
            b.tableName("notes")
                .key(item("pk", "p", "sk", "1"))
                .updateExpression("SET tag = :t")
                .expressionAttributeValues(item(":t", "blue")));
    dynamo.deleteItem(b -> b.tableName("notes").key(item("pk", "p", "sk", "2")));
    assertThat(query(b -> b.indexName("by-tag"), "tag = :t", ":t", "red").count()).isEqualTo(1);
    assertThat(query(b -> b.indexName("by-tag"), "tag = :t", ":t", "blue").count()).isEqualTo(1);
  }

  @Test
  void items_with_equal_index_keys_are_all_there_and_page_well() {
    TreeSet<String> expected = new TreeSet<>();
    for (int i = 0; i < 20; i++) {
      put("notes", "pk", "p" + i, "sk", "s", "size", 1, "tag", "same");
      expected.add("p" + i);
    }
    List<String> seen = new ArrayList<>();
    dynamo
        .queryPaginator(
            b ->
                b.tableName("notes")
                    .indexName("by-tag")
                    .limit(3)
                    .keyConditionExpression("tag = :t")
                    .expressionAttributeValues(item(":t", "same")))
        .items()
        .forEach(item -> seen.add(item.get("pk").s()));
    assertThat(seen).hasSize(20);
    assertThat(new TreeSet<>(seen)).isEqualTo(expected);
    assertThat(
            query(b -> b.indexName("by-tag").limit(1), "tag = :t", ":t", "same")
                .lastEvaluatedKey()
                .keySet())
        .containsExactly("pk", "size", "sk", "tag");
  }

  @Test
  void a_local_index_fetches_what_it_does_not_hold_and_a_global_one_refuses() {
    put("notes", "pk", "p", "sk", "1", "size", 5, "tag", "red", "title", "t1", "text", "x");
    assertThat(
            query(b -> b.indexName("by-size").select(Select.ALL_ATTRIBUTES), "pk = :p", ":p", "p")
                .items()
                .get(0)
                .get("text")
                .s())
        .isEqualTo("x");
    assertInvalid(
        "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for"
            + " global secondary index by-tag because its projection type is not ALL",
        () ->
            query(
                b -> b.indexName("by-tag").select(Select.ALL_ATTRIBUTES), "tag = :t", ":t", "red"));
    assertInvalid(
        "Consistent reads are not supported on global secondary indexes",
        () -> query(b -> b.indexName("by-tag").consistentRead(true), "tag = :t", ":t", "red"));
    assertInvalid(
        "The table does not have the specified index: none-such",
        () -> query(b -> b.indexName("none-such"), "tag = :t", ":t", "red"));
  }

  @Test
  void index_keys_must_have_their_type() {
    assertInvalid(
        "One or more parameter values were invalid: Type mismatch for Index Key tag Expected: S"
            + " Actual: N IndexName: by-tag",
        () -> put("notes", "pk", "p", "sk", "1", "tag", 1));
    assertInvalid(
        "One or more parameter values are not valid. A value specified for a secondary index key is"
            + " not supported. The AttributeValue for a key attribute cannot contain an empty"
            + " string value. IndexName: by-tag, IndexKey: tag",
        () -> put("notes", "pk", "p", "sk", "1", "tag", ""));
  }

  @Test
  void writes_charge_an_index_when_its_view_changes() {
    assertThat(indexUnits("size", 5, "tag", "red"))
        .isEqualTo(Map.of("by-size", 1.0, "by-tag", 1.0));
    assertThat(indexUnits("size", 5, "tag", "red")).isEmpty();
    assertThat(indexUnits("size", 5, "tag", "red", "text", "x")).isEmpty();
    assertThat(indexUnits("size", 5, "tag", "red", "title", "x")).isEqualTo(Map.of("by-tag", 1.0));
    assertThat(indexUnits("size", 5, "tag", "blue", "title", "x")).isEqualTo(Map.of("by-tag", 2.0));
    assertThat(indexUnits("size", 5)).isEqualTo(Map.of("by-tag", 1.0));
  }

  private Map<String, Double> indexUnits(Object... attributes) {
    Map<String, AttributeValue> item = item(attributes);
    item.putAll(item("pk", "p", "sk", "1"));
    PutItemResponse put =
        dynamo.putItem(
            b ->
                b.tableName("notes")
                    .item(item)
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
    ConsumedCapacity consumed = put.consumedCapacity();
    assertThat(consumed.table().capacityUnits()).isEqualTo(1.0);
    Map<String, Double> units = new java.util.TreeMap<>();
    consumed.globalSecondaryIndexes().forEach((name, c) -> units.put(name, c.capacityUnits()));
    consumed.localSecondaryIndexes().forEach((name, c) -> units.put(name, c.capacityUnits()));
    return units;
  }

  @Test
  void segments_share_a_scan_without_gap_or_overlap() {
    TreeSet<String> all = new TreeSet<>();
    for (int i = 0; i < 100; i++) {
      put("notes", "pk", "p" + i, "sk", "s");
      all.add("p" + i);
    }
    List<String> seen = new ArrayList<>();
    for (int segment = 0; segment < 7; segment++) {
      int mine = segment;
      List<String> part = new ArrayList<>();
      dynamo
          .scanPaginator(b -> b.tableName("notes").segment(mine).totalSegments(7).limit(4))
          .items()
          .forEach(item -> part.add(item.get("pk").s()));
      assertThat(part).hasSizeBetween(5, 30);
      seen.addAll(part);
    }
    assertThat(seen).hasSize(100);
    assertThat(new TreeSet<>(seen)).isEqualTo(all);
    assertInvalid(
        "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
            + " Segment: 5 is not less than TotalSegments: 5",
        () -> dynamo.scan(b -> b.tableName("notes").segment(5).totalSegments(5)));
  }

  @Test
  void a_scan_reads_tables_and_indexes_and_filters() {
    put("notes", "pk", "p", "sk", "1", "size", 5, "tag", "red");
    put("notes", "pk", "p", "sk", "2", "size", 6);
    ScanResponse filtered =
        dynamo.scan(
            b ->
                b.tableName("notes")
                    .filterExpression("#s > :n AND begins_with(sk, :k)")
                    .expressionAttributeNames(Map.of("#s", "size"))
                    .expressionAttributeValues(item(":n", 5, ":k", "2"))
                    .projectionExpression("sk"));
    assertThat(filtered.items()).containsExactly(item("sk", "2"));
    assertThat(filtered.scannedCount()).isEqualTo(2);
    assertThat(dynamo.scan(b -> b.tableName("notes").indexName("by-tag")).count()).isEqualTo(1);
  }
}
