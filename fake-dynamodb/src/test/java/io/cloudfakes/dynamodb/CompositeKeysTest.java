package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Global indexes whose keys have several attributes. */
class CompositeKeysTest extends DynamoDbTestCase {
  private static final String INDEX = "by-place";

  private static List<KeySchemaElement> schema(String... namesAndKinds) {
    List<KeySchemaElement> elements = new ArrayList<>();
    for (String each : namesAndKinds) {
      elements.add(
          KeySchemaElement.builder()
              .attributeName(each.substring(0, each.indexOf(':')))
              .keyType(each.endsWith(":H") ? KeyType.HASH : KeyType.RANGE)
              .build());
    }
    return elements;
  }

  private void table(ProjectionType projection, String... keys) {
    createTable(
        dynamo,
        "matches",
        b ->
            b.attributeDefinitions(definitions(used(keys)))
                .globalSecondaryIndexes(
                    GlobalSecondaryIndex.builder()
                        .indexName(INDEX)
                        .keySchema(schema(keys))
                        .projection(p -> p.projectionType(projection))
                        .build()),
        "pk:S");
  }

  private static String[] used(String... keys) {
    TreeSet<String> names = new TreeSet<>(List.of("pk:S"));
    for (String key : keys) {
      String name = key.substring(0, key.indexOf(':'));
      names.add(name + (name.equals("round") ? ":N" : ":S"));
    }
    return names.toArray(String[]::new);
  }

  private void matches() {
    table(ProjectionType.KEYS_ONLY, "cup:H", "region:H", "round:R", "bracket:R", "slot:R");
    int id = 0;
    for (String region : List.of("EU", "NA")) {
      for (int round : List.of(10, 9, 2)) {
        for (String bracket : List.of("lower", "upper")) {
          for (String slot : List.of("d1", "d2", "e1")) {
            put(
                "matches",
                "pk",
                "m" + id++,
                "cup",
                "W",
                "region",
                region,
                "round",
                round,
                "bracket",
                bracket,
                "slot",
                slot,
                "score",
                1);
          }
        }
      }
    }
    put("matches", "pk", "partly", "cup", "W", "region", "EU", "round", 2);
  }

  private QueryResponse query(String condition, Object... values) {
    return dynamo.query(
        b ->
            b.tableName("matches")
                .indexName(INDEX)
                .keyConditionExpression(condition)
                .expressionAttributeNames(names(condition))
                .expressionAttributeValues(item(values)));
  }

  /** Region is a reserved word. */
  private static Map<String, String> names(String condition) {
    return condition.contains("#r ") ? Map.of("#r", "region") : null;
  }

  private static List<String> shown(QueryResponse response) {
    return response.items().stream()
        .map(i -> i.get("round").n() + i.get("bracket").s() + i.get("slot").s())
        .toList();
  }

  @Test
  void the_partition_is_all_hash_attributes_and_the_order_that_of_all_range_attributes() {
    matches();
    QueryResponse all = query("cup = :c AND #r = :r", ":c", "W", ":r", "EU");
    assertThat(all.count()).isEqualTo(18);
    assertThat(shown(all)).startsWith("2lowerd1", "2lowerd2", "2lowere1", "2upperd1");
    assertThat(shown(all)).endsWith("10upperd1", "10upperd2", "10uppere1");
    assertThat(all.items().get(0))
        .containsOnlyKeys("pk", "cup", "region", "round", "bracket", "slot");
    assertThat(fake.table("matches").size()).isEqualTo(37);
    assertThat(dynamo.scan(b -> b.tableName("matches").indexName(INDEX)).count()).isEqualTo(36);
  }

  @Test
  void sort_attributes_are_asked_for_from_the_first_on_and_the_last_may_be_a_run() {
    matches();
    String place = "cup = :c AND #r = :r AND ";
    assertThat(shown(query(place + "round > :n", ":c", "W", ":r", "EU", ":n", 2)))
        .hasSize(12)
        .startsWith("9lowerd1");
    assertThat(
            shown(
                query(
                    place + "round = :n AND bracket = :b AND begins_with(slot, :d)",
                    ":c",
                    "W",
                    ":r",
                    "EU",
                    ":n",
                    9,
                    ":b",
                    "upper",
                    ":d",
                    "d")))
        .containsExactly("9upperd1", "9upperd2");
    assertThat(
            shown(
                query(
                    place + "round = :n AND bracket = :b",
                    ":c",
                    "W",
                    ":r",
                    "NA",
                    ":n",
                    10,
                    ":b",
                    "lower")))
        .containsExactly("10lowerd1", "10lowerd2", "10lowere1");
    assertThat(
            shown(
                query(
                    place + "round = :n AND bracket BETWEEN :a AND :b",
                    ":c",
                    "W",
                    ":r",
                    "NA",
                    ":n",
                    10,
                    ":a",
                    "m",
                    ":b",
                    "upper")))
        .hasSize(3);
    assertThat(shown(query(place + "round <= :n", ":c", "W", ":r", "EU", ":n", 2))).hasSize(6);
  }

  @Test
  void parts_of_the_key_cannot_be_left_out() {
    matches();
    assertInvalid(
        "Query condition missed key schema element: region", () -> query("cup = :c", ":c", "W"));
    assertInvalid(
        "Query condition missed key schema element: round",
        () -> query("cup = :c AND #r = :r AND bracket = :b", ":c", "W", ":r", "EU", ":b", "upper"));
    assertInvalid(
        "Query key condition not supported",
        () -> query("cup = :c AND #r > :r", ":c", "W", ":r", "EU"));
    assertInvalid(
        "Query key condition not supported",
        () ->
            query(
                "cup = :c AND #r = :r AND round > :n AND bracket = :b",
                ":c",
                "W",
                ":r",
                "EU",
                ":n",
                2,
                ":b",
                "upper"));
  }

  @Test
  void pages_go_on_where_the_last_ended() {
    matches();
    List<String> forward = new ArrayList<>();
    List<String> backward = new ArrayList<>();
    for (boolean up : List.of(true, false)) {
      dynamo
          .queryPaginator(
              b ->
                  b.tableName("matches")
                      .indexName(INDEX)
                      .keyConditionExpression("cup = :c AND #r = :r AND round > :n")
                      .expressionAttributeNames(Map.of("#r", "region"))
                      .expressionAttributeValues(item(":c", "W", ":r", "EU", ":n", 2))
                      .scanIndexForward(up)
                      .limit(5))
          .items()
          .forEach(i -> (up ? forward : backward).add(i.get("pk").s()));
    }
    assertThat(forward).hasSize(12).doesNotHaveDuplicates();
    assertThat(backward).containsExactlyElementsOf(reversed(forward));
    List<String> scanned = new ArrayList<>();
    dynamo
        .scanPaginator(b -> b.tableName("matches").indexName(INDEX).limit(7))
        .items()
        .forEach(i -> scanned.add(i.get("pk").s()));
    assertThat(scanned).hasSize(36).doesNotHaveDuplicates();
  }

  private static List<String> reversed(List<String> list) {
    List<String> other = new ArrayList<>(list);
    Collections.reverse(other);
    return other;
  }

  @Test
  void entries_follow_their_items() {
    table(ProjectionType.ALL, "cup:H", "region:H");
    Random random = new Random(5);
    Map<String, Map<String, AttributeValue>> model = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      String pk = "m" + random.nextInt(40);
      if (random.nextInt(4) == 0) {
        dynamo.deleteItem(b -> b.tableName("matches").key(item("pk", pk)));
        model.remove(pk);
        continue;
      }
      Map<String, AttributeValue> item =
          random.nextInt(5) == 0
              ? item("pk", pk, "cup", "A")
              : item("pk", pk, "cup", "AB".substring(random.nextInt(2)), "region", "E");
      dynamo.putItem(b -> b.tableName("matches").item(item));
      model.put(pk, item);
    }
    QueryResponse found = query("cup = :c AND #r = :r", ":c", "B", ":r", "E");
    assertThat(found.items())
        .containsExactlyInAnyOrderElementsOf(
            model.values().stream()
                .filter(i -> i.get("cup").s().equals("B") && i.containsKey("region"))
                .sorted(Comparator.comparing(i -> i.get("pk").s()))
                .toList());
  }

  @Test
  void the_key_schema_is_described_as_it_was_given() {
    table(ProjectionType.ALL, "cup:H", "region:H", "round:R", "bracket:R");
    assertThat(
            dynamo
                .describeTable(b -> b.tableName("matches"))
                .table()
                .globalSecondaryIndexes()
                .get(0)
                .keySchema())
        .isEqualTo(schema("cup:H", "region:H", "round:R", "bracket:R"));
  }

  @Test
  void a_key_has_at_most_four_attributes_of_a_kind_partition_first() {
    assertInvalid(
        "Invalid KeySchema: All HASH key elements must come before the RANGE key elements for"
            + " index: by-place",
        () -> table(ProjectionType.ALL, "cup:H", "round:R", "region:H"));
    assertInvalid(
        "Invalid KeySchema: A key must not have more than 4 HASH key elements for index: by-place",
        () -> table(ProjectionType.ALL, "pk:H", "cup:H", "region:H", "round:H", "slot:H"));
    assertInvalid(
        "Invalid KeySchema: The KeySchema has the attribute cup more than once for index: by-place",
        () -> table(ProjectionType.ALL, "cup:H", "region:H", "cup:R"));
  }

  @Test
  void the_attributes_of_a_key_together_have_the_size_of_one() {
    table(ProjectionType.ALL, "cup:H", "region:H", "bracket:R", "slot:R");
    put("matches", "pk", "a", "cup", "x".repeat(1024), "region", "y".repeat(1024));
    assertInvalid(
        "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size"
            + " limit of2048 bytes",
        () -> put("matches", "pk", "a", "cup", "x".repeat(1025), "region", "y".repeat(1024)));
    assertInvalid(
        "One or more parameter values were invalid: Aggregated size of all range keys has exceeded"
            + " the size limit of 1024 bytes",
        () -> put("matches", "pk", "a", "bracket", "x".repeat(512), "slot", "y".repeat(513)));
  }
}
