package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.IndexChange;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.IndexTask;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import io.cloudfakes.dynamodb.internal.state.setting.WarmUnits;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;

/**
 * What an update does to the global indexes of a table: it makes or deletes one, or gives some
 * another throughput.
 */
final class IndexUpdates {
  private final Table table;
  private final Instant now;
  private final TreeSet<String> named = new TreeSet<>();
  private TableDefinition definition;
  private WarmUnits warm;
  private @Nullable String created;
  private @Nullable String deleted;

  /**
   * @param definition the table's as the rest of the request leaves it
   */
  IndexUpdates(Table table, TableDefinition definition, WarmUnits warm, Instant now) {
    this.table = table;
    this.definition = definition;
    this.warm = warm;
    this.now = now;
  }

  TableDefinition definition() {
    return definition;
  }

  WarmUnits warm() {
    return warm;
  }

  /**
   * Reads the request.
   *
   * @param definitions of the attributes of a new index's key
   */
  void read(List<GlobalSecondaryIndexUpdate> updates, List<AttributeDefinition> definitions) {
    for (GlobalSecondaryIndexUpdate update : updates) {
      requireOneAction(update);
      requireOnlyOne(update);
      if (update.create() != null) {
        create(update.create(), definitions);
      } else if (update.update() != null) {
        update(update.update());
      } else {
        delete(update.delete().indexName());
      }
    }
  }

  /**
   * What is to be done after a table has the definition.
   *
   * @param of the table's, or that of a replica of it: all have the same indexes
   */
  List<Change<DynamoDbState>> changes(TableDefinition of, Instant settles) {
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    TableId id = of.id();
    if (created != null) {
      changes.add(new IndexTask(id, of.uuid(), created).at(settles));
    }
    if (deleted != null) {
      changes.add(new IndexChange.BeginDelete(id, deleted));
      changes.add(new IndexTask(id, of.uuid(), deleted).at(settles));
    }
    return changes;
  }

  private static void requireOneAction(GlobalSecondaryIndexUpdate update) {
    int actions =
        (update.create() == null ? 0 : 1)
            + (update.update() == null ? 0 : 1)
            + (update.delete() == null ? 0 : 1);
    if (actions != 1) {
      throw DynamoDbErrors.invalidParameter(
          actions == 0
              ? "One of GlobalSecondaryIndexUpdate Create, Update or Delete must be specified"
              : "Only one global secondary index update per index is allowed simultaneously");
    }
  }

  /** An index may be made or deleted only when no other is, on this table. */
  private void requireOnlyOne(GlobalSecondaryIndexUpdate update) {
    String name =
        update.create() != null
            ? update.create().indexName()
            : update.update() != null ? update.update().indexName() : update.delete().indexName();
    if (!named.add(name)) {
      throw DynamoDbErrors.invalidParameter(
          "Only one global secondary index update per index is allowed simultaneously. Index: "
              + name);
    }
    if (update.update() != null) {
      return;
    }
    boolean busy =
        table.indexes().stream()
            .anyMatch(
                index ->
                    index.status() == IndexStatus.CREATING
                        || index.status() == IndexStatus.DELETING
                        || index.backfilling() != null);
    if (busy || created != null || deleted != null) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: Only 1 online index can be created or deleted "
              + "simultaneously per table");
    }
  }

  private void create(
      CreateGlobalSecondaryIndexAction request, List<AttributeDefinition> definitions) {
    TableSchemas schemas = TableSchemas.forUpdate(definition.attributeDefinitions(), definitions);
    IndexRequests reader = new IndexRequests(definition.keys(), schemas, definition.isOnDemand());
    IndexDefinition index = reader.added(request, definition.indexes());
    created = index.name();
    definition =
        definition
            .withIndexes(reader.read())
            .withAttributeDefinitions(schemas.withUsed(definition.attributeDefinitions()));
    warm = WarmThroughputs.askedForIndex(warm, definition, index, request.warmThroughput());
  }

  private void update(UpdateGlobalSecondaryIndexAction request) {
    IndexDefinition index = global(request.indexName()).definition();
    IndexDefinition before = definition.index(index.name());
    if (before == null) {
      throw new IllegalStateException(index.name() + " was checked to be there");
    }
    ProvisionedThroughput given = request.provisionedThroughput();
    if (given == null && request.onDemandThroughput() == null && request.warmThroughput() == null) {
      throw DynamoDbErrors.invalidParameter(
          "At least one of ProvisionedThroughput, OnDemandThroughput or WarmThroughput is "
              + "required for index: "
              + index.name());
    }
    IndexDefinition after =
        before.withOnDemandThroughput(
            ThroughputRules.maximum(
                before.onDemandThroughput(),
                request.onDemandThroughput(),
                definition.isOnDemand()));
    if (given != null) {
      after = after.withThroughput(throughput(before, given));
    }
    IndexDefinition changed = after;
    definition =
        definition.withIndexes(
            definition.indexes().stream()
                .map(other -> other.name().equals(changed.name()) ? changed : other)
                .toList());
    warm = WarmThroughputs.askedForIndex(warm, definition, changed, request.warmThroughput());
  }

  private Throughput throughput(IndexDefinition before, ProvisionedThroughput given) {
    boolean wasOnDemand = before.throughput().equals(Throughput.NONE);
    return definition.isOnDemand() || wasOnDemand
        ? ThroughputRules.ofIndex(before.name(), given, definition.isOnDemand())
        : ThroughputRules.changed(before.throughput(), given, "index " + before.name(), now);
  }

  private void delete(String name) {
    global(name);
    deleted = name;
  }

  private Index global(String name) {
    Index index = table.index(name);
    if (index == null || !index.definition().global() || index.status() == IndexStatus.DELETING) {
      throw DynamoDbErrors.indexNotFound(name);
    }
    return index;
  }
}
