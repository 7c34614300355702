package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** Reads the secondary indexes a new table is to have. */
final class IndexRequests {
  private static final int MOST_LOCAL = 5;
  private static final int MOST_GLOBAL = 20;
  private static final int MOST_NON_KEY_ATTRIBUTES = 20;

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
      throw DynamoDbErrors.invalidParameter(
          "GlobalSecondaryIndex count exceeds the per-table limit of " + MOST_GLOBAL);
    }
    for (GlobalSecondaryIndex request : requests) {
      add(
          true,
          request.indexName(),
          schemas.ofIndex(request.indexName(), request.keySchema()),
          request.projection(),
          throughput(request),
          request.onDemandThroughput());
    }
  }

  /** A key of several attributes of one kind, which AWS has allowed global indexes since 2025. */
  static boolean isMultiAttribute(List<KeySchemaElement> elements) {
    return elements.size() > 2
        || (elements.size() == 2
            && elements.get(1).keyTypeAsString() != null
            && elements.get(1).keyTypeAsString().equals("HASH")
            && "HASH".equals(elements.get(0).keyTypeAsString()));
  }

  private Throughput throughput(GlobalSecondaryIndex request) {
    ProvisionedThroughput given = request.provisionedThroughput();
    if (onDemand && given != null) {
      throw DynamoDbErrors.invalidParameter(
          "ProvisionedThroughput should not be specified for index: "
              + request.indexName()
              + " when BillingMode is PAY_PER_REQUEST");
    }
    if (!onDemand && given == null) {
      throw DynamoDbErrors.invalidParameter(
          "ProvisionedThroughput is not specified for index: " + request.indexName());
    }
    return given == null
        ? Throughput.NONE
        : Throughput.of(given.readCapacityUnits(), given.writeCapacityUnits());
  }

  private void add(
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
    read.add(
        new IndexDefinition(
            name,
            global,
            keys,
            tableKeys,
            projection.projectionType(),
            projection.nonKeyAttributes(),
            throughput,
            onDemandThroughput));
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
