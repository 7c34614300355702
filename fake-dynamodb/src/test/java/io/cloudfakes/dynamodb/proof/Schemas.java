package io.cloudfakes.dynamodb.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Draws tables and indexes, and writes the requests that make them. */
final class Schemas {
  private static final String[] TYPES = {"S", "N", "B"};
  private static final String[] VIEWS = {
    "KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "NEW_AND_OLD_IMAGES", null
  };
  private static final NaiveTable.Key[] INDEXED = {
    new NaiveTable.Key("g", "S"), new NaiveTable.Key("r", "N"), new NaiveTable.Key("l", "B")
  };
  private static final String[] PROJECTIONS = {"ALL", "ALL", "KEYS_ONLY", "INCLUDE"};

  private final Course course;
  private int drawn;

  Schemas(Course course) {
    this.course = course;
  }

  NaiveTable table() {
    String name = "table-" + drawn++;
    NaiveTable.Key hash = new NaiveTable.Key("pk", course.trees.oneOf(TYPES));
    NaiveTable.Key range =
        course.oneIn(3) ? null : new NaiveTable.Key("sk", course.trees.oneOf(TYPES));
    NaiveTable.Index main = new NaiveTable.Index(null, false, hash, range, "ALL", List.of());
    List<NaiveTable.Index> indexes = new ArrayList<>();
    for (int i = course.random.nextInt(4); i > 0; i--) {
      indexes.add(range != null && course.oneIn(3) ? local(main) : global(main));
    }
    return new NaiveTable(name, main, indexes, course.trees.oneOf(VIEWS), !course.oneIn(3));
  }

  private NaiveTable.Index local(NaiveTable.Index main) {
    return index(false, main.hash(), course.trees.oneOf(INDEXED));
  }

  NaiveTable.Index global(NaiveTable.Index main) {
    NaiveTable.Key hash =
        main.range() != null && course.oneIn(4) ? main.range() : course.trees.oneOf(INDEXED);
    NaiveTable.Key range = course.oneIn(3) ? null : course.trees.oneOf(INDEXED);
    return index(true, hash, hash.equals(range) ? null : range);
  }

  private NaiveTable.Index index(boolean global, NaiveTable.Key hash, NaiveTable.Key range) {
    String projection = course.trees.oneOf(PROJECTIONS);
    return new NaiveTable.Index(
        (global ? "global-" : "local-") + drawn++,
        global,
        hash,
        range,
        projection,
        projection.equals("INCLUDE") ? List.of("a", "c") : List.of());
  }

  static CreateTableRequest creation(NaiveTable table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(table.main))
            .attributeDefinitions(attributes(table));
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (NaiveTable.Index index : table.indexes()) {
      if (index.global()) {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index))
                .projection(projection(index))
                .build());
      } else {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index))
                .projection(projection(index))
                .build());
      }
    }
    if (table.view != null) {
      request.streamSpecification(s -> s.streamEnabled(true).streamViewType(table.view));
    }
    return request
        .globalSecondaryIndexes(global.isEmpty() ? null : global)
        .localSecondaryIndexes(local.isEmpty() ? null : local)
        .build();
  }

  /** Adds an index which the model's table has already. */
  static UpdateTableRequest addition(NaiveTable table, NaiveTable.Index index) {
    return UpdateTableRequest.builder()
        .tableName(table.name)
        .attributeDefinitions(attributes(table))
        .globalSecondaryIndexUpdates(
            u ->
                u.create(
                    c ->
                        c.indexName(index.name())
                            .keySchema(keys(index))
                            .projection(projection(index))))
        .build();
  }

  private static List<AttributeDefinition> attributes(NaiveTable table) {
    Map<String, String> types = new TreeMap<>();
    table.main.keys().forEach(key -> types.put(key.name(), key.type()));
    table.indexKeys().forEach(key -> types.put(key.name(), key.type()));
    List<AttributeDefinition> attributes = new ArrayList<>();
    types.forEach(
        (name, type) ->
            attributes.add(
                AttributeDefinition.builder().attributeName(name).attributeType(type).build()));
    return attributes;
  }

  private static Projection projection(NaiveTable.Index index) {
    return Projection.builder()
        .projectionType(ProjectionType.fromValue(index.projection()))
        .nonKeyAttributes(index.included().isEmpty() ? null : index.included())
        .build();
  }

  private static List<KeySchemaElement> keys(NaiveTable.Index index) {
    return index.keys().stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.name())
                    .keyType(key.equals(index.hash()) ? KeyType.HASH : KeyType.RANGE)
                    .build())
        .toList();
  }
}
