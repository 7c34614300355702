package io.cloudfakes.dynamodb.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** A table as the naive model has it: a map of items, and indexes worked out when asked for. */
final class NaiveTable {
  /**
   * A key attribute.
   *
   * @param type S, N or B
   */
  record Key(String name, String type) {}

  /**
   * An index, or under the name null the table itself.
   *
   * @param range null when it has none
   * @param projection ALL, KEYS_ONLY or INCLUDE
   * @param included what INCLUDE names
   */
  record Index(
      String name, boolean global, Key hash, Key range, String projection, List<String> included) {
    List<Key> keys() {
      return Stream.of(hash, range).filter(Objects::nonNull).toList();
    }

    boolean has(Map<String, Object> item) {
      return keys().stream().allMatch(key -> item.containsKey(key.name()));
    }
  }

  final String name;
  final Index main;
  final List<Index> indexes;
  final Map<List<Object>, Map<String, Object>> items = new LinkedHashMap<>();

  NaiveTable(String name, Key hash, Key range, Index... indexes) {
    this.name = name;
    this.main = new Index(null, false, hash, range, "ALL", List.of());
    this.indexes = List.of(indexes);
  }

  List<Object> key(Map<String, Object> item) {
    return main.keys().stream().map(key -> item.get(key.name())).toList();
  }

  /** Whether the values of index keys are such as an index can hold. */
  boolean fits(Map<String, Object> item) {
    for (Index index : indexes) {
      for (Key key : index.keys()) {
        Object value = item.get(key.name());
        if (value != null && (!Naive.type(value).equals(key.type()) || Naive.size(value) == 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What a query or scan of an index sees of an item. */
  Map<String, Object> seen(Index index, Map<String, Object> item) {
    Map<String, Object> seen = new TreeMap<>(item);
    if (!index.projection().equals("ALL")) {
      List<String> names = new ArrayList<>(index.included());
      Stream.concat(main.keys().stream(), index.keys().stream()).forEach(k -> names.add(k.name()));
      seen.keySet().retainAll(names);
    }
    return seen;
  }

  /** The items an index holds, in any order. */
  List<Map<String, Object>> in(Index index) {
    return items.values().stream().filter(index::has).toList();
  }

  CreateTableRequest request() {
    Map<String, String> types = new TreeMap<>();
    Stream.concat(Stream.of(main), indexes.stream())
        .flatMap(index -> index.keys().stream())
        .forEach(key -> types.put(key.name(), key.type()));
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(schema(main))
            .attributeDefinitions(
                types.entrySet().stream()
                    .map(
                        e ->
                            AttributeDefinition.builder()
                                .attributeName(e.getKey())
                                .attributeType(e.getValue())
                                .build())
                    .toList());
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (Index index : indexes) {
      Projection projection =
          Projection.builder()
              .projectionType(ProjectionType.fromValue(index.projection()))
              .nonKeyAttributes(index.included().isEmpty() ? null : index.included())
              .build();
      if (index.global()) {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index))
                .projection(projection)
                .build());
      } else {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index))
                .projection(projection)
                .build());
      }
    }
    return request
        .globalSecondaryIndexes(global.isEmpty() ? null : global)
        .localSecondaryIndexes(local.isEmpty() ? null : local)
        .build();
  }

  private static List<KeySchemaElement> schema(Index index) {
    return index.keys().stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.name())
                    .keyType(key.equals(index.hash()) ? KeyType.HASH : KeyType.RANGE)
                    .build())
        .toList();
  }

  /** A value that stands in a key: from so few that keys often meet. */
  static Object keyValue(Trees trees, Key key, int spread) {
    return switch (key.type()) {
      case "S" -> "k" + trees.random.nextInt(spread);
      case "N" -> Naive.plain(BigDecimal.valueOf(trees.random.nextInt(spread) - 2, 1));
      default -> new Naive.Bin(String.format("%02x", trees.random.nextInt(spread) * 50 % 256));
    };
  }
}
