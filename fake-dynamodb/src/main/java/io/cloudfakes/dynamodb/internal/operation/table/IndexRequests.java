package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Reads the secondary indexes a table is to have. */
final class IndexRequests {
  private static final int MOST_LOCAL = 5;
  private static final int MOST_GLOBAL = 20;
  private static final int MOST_NON_KEY_ATTRIBUTES = 20;
  private static final int MOST_NON_KEY_ATTRIBUTES_OF_TABLE = 100;

  private final KeySchema tableKeys;
  private final TableSchemas schemas;
  private final boolean onDemand;
  private final TreeSet<String> names = new TreeSet<>();
  private final List<IndexDefinition> read = new ArrayList<>();

  IndexRequests(KeySchema tableKeys, TableSchemas schemas, boolean onDemand) {
    this.tableKeys = tableKeys;
    this.schemas = schemas;
    this.onDemand = onDemand;
  }

  List<IndexDefinition> read() {
    return read;
  }

  void local(List<LocalSecondaryIndex> requests) {
    if (requests.isEmpty()) {
      throw DynamoDbErrors.invalidParameter("List of LocalSecondaryIndexes is empty");
    }
    if (tableKeys.range() == null) {
      throw DynamoDbErrors.invalidParameter(
          "Table KeySchema does not have a range key, which is required when specifying a "
              + "LocalSecondaryIndex");
    }
    if (requests.size() > MOST_LOCAL) {
      throw DynamoDbErrors.invalidParameter(
          "Number of LocalSecondaryIndexes exceeds per-table limit of " + MOST_LOCAL);
    }
    for (LocalSecondaryIndex request : requests) {
      KeySchema keys = schemas.ofIndex(request.indexName(), request.keySchema());
      KeyAttribute range = keys.range();
      if (range == null) {
        throw DynamoDbErrors.invalidParameter(
            "Index KeySchema does not have a range key for index: " + request.indexName());
      }
      if (!keys.hash().name().equals(tableKeys.hash().name())) {
        throw DynamoDbErrors.invalidParameter(
            "Index KeySchema does not have the same leading hash key as table KeySchema for "
                + "index: "
                + request.indexName()
                + ". index hash key: "
                + keys.hash().name()
                + ", table hash key: "
                + tableKeys.hash().name());
      }
      add(false, request.indexName(), keys, request.projection(), Throughput.NONE, null);
    }
  }

  void global(List<GlobalSecondaryIndex> requests) {
    if (requests.isEmpty()) {
      throw DynamoDbErrors.invalidParameter("List of GlobalSecondaryIndexes is empty");
    }
    if (requests.size() > MOST_GLOBAL) {
      throw tooMany();
    }
    for (GlobalSecondaryIndex request : requests) {
      add(
          true,
          request.indexName(),
          schemas.ofGlobalIndex(request.indexName(), request.keySchema()),
          request.projection(),
          ThroughputRules.ofIndex(request.indexName(), request.provisionedThroughput(), onDemand),
          ThroughputRules.maximum(null, request.onDemandThroughput(), onDemand));
    }
  }

  /**
   * The index of a request to add one.
   *
   * @param others the indexes the table has
   */
  IndexDefinition added(CreateGlobalSecondaryIndexAction request, List<IndexDefinition> others) {
    for (IndexDefinition other : others) {
      names.add(other.name());
      read.add(other);
    }
    if (others.stream().filter(IndexDefinition::global).count() >= MOST_GLOBAL) {
      throw tooMany();
    }
    if (names.contains(request.indexName())) {
      throw DynamoDbErrors.validation("Attempting to create an index which already exists");
    }
    return add(
        true,
        request.indexName(),
        schemas.ofGlobalIndex(request.indexName(), request.keySchema()),
        request.projection(),
        ThroughputRules.ofIndex(request.indexName(), request.provisionedThroughput(), onDemand),
        ThroughputRules.maximum(null, request.onDemandThroughput(), onDemand));
  }

  private static AwsErrorException tooMany() {
    return DynamoDbErrors.invalidParameter(
        "GlobalSecondaryIndex count exceeds the per-table limit of " + MOST_GLOBAL);
  }

  private IndexDefinition add(
      boolean global,
      String name,
      KeySchema keys,
      Projection projection,
      Throughput throughput,
      @Nullable OnDemandThroughput onDemandThroughput) {
    if (!names.add(name)) {
      throw DynamoDbErrors.invalidParameter("Duplicate index name: " + name);
    }
    checkProjection(projection);
    IndexDefinition definition =
        new IndexDefinition(
            name,
            global,
            keys,
            tableKeys,
            projection.projectionType(),
            projection.nonKeyAttributes(),
            throughput,
            onDemandThroughput);
    read.add(definition);
    int projected = read.stream().mapToInt(index -> index.nonKeyAttributes().size()).sum();
    if (projected > MOST_NON_KEY_ATTRIBUTES_OF_TABLE) {
      throw DynamoDbErrors.invalidParameter(
          "The total number of NonKeyAttributes of all indexes exceeds the per-table limit of "
              + MOST_NON_KEY_ATTRIBUTES_OF_TABLE);
    }
    return definition;
  }

  private static void checkProjection(Projection projection) {
    ProjectionType type = projection.projectionType();
    if (type == null) {
      throw DynamoDbErrors.invalidParameter("Unknown ProjectionType: null");
    }
    boolean given = projection.hasNonKeyAttributes();
    if (type == ProjectionType.INCLUDE && !given) {
      throw DynamoDbErrors.invalidParameter(
          "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    }
    if (type != ProjectionType.INCLUDE && given) {
      throw DynamoDbErrors.invalidParameter(
          "ProjectionType is " + type + ", but NonKeyAttributes is specified");
    }
    if (projection.nonKeyAttributes().size() > MOST_NON_KEY_ATTRIBUTES) {
      throw DynamoDbErrors.invalidParameter(
          "NonKeyAttributes must not have more than "
              + MOST_NON_KEY_ATTRIBUTES
              + " attributes per index");
    }
  }
}
