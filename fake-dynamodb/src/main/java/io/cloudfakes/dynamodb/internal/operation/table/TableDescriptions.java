package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.operation.global.GlobalTables;
import io.cloudfakes.dynamodb.internal.operation.stream.TableStreams;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import io.cloudfakes.dynamodb.internal.state.backup.RestoredFrom;
import io.cloudfakes.dynamodb.internal.state.setting.Encryption;
import io.cloudfakes.dynamodb.internal.state.setting.WarmUnits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** How replies describe a table. */
public final class TableDescriptions {
  private TableDescriptions() {}

  /** The table as it is now; counts and sizes are exact, where AWS's lag by up to six hours. */
  public static TableDescription describe(Table table, Instant now) {
    TableDefinition definition = table.definition();
    TableDescription.Builder description =
        TableDescription.builder()
            .tableName(definition.id().name())
            .tableArn(definition.id().arn())
            .tableId(definition.uuid())
            .tableStatus(table.status())
            .creationDateTime(definition.created())
            .attributeDefinitions(definition.attributeDefinitions())
            .keySchema(keySchema(definition.keys()))
            .provisionedThroughput(throughput(definition.throughput(), now))
            .itemCount((long) table.items().size())
            .tableSizeBytes(table.bytes())
            .deletionProtectionEnabled(definition.deletionProtection())
            .onDemandThroughput(definition.onDemandThroughput());
    if (definition.onDemandSince() != null) {
      description.billingModeSummary(
          summary ->
              summary
                  .billingMode(definition.billing())
                  .lastUpdateToPayPerRequestDateTime(definition.onDemandSince()));
    }
    if (definition.tableClass() != null) {
      description.tableClassSummary(summary -> summary.tableClass(definition.tableClass()));
    }
    describeOrigin(description, table);
    Encryption encryption = table.feature(Encryption.class);
    if (encryption != null) {
      description.sseDescription(sse(encryption, table, now));
    }
    WarmUnits.Units warm = WarmThroughputs.ofTable(table);
    description.warmThroughput(
        b ->
            b.readUnitsPerSecond(warm.read())
                .writeUnitsPerSecond(warm.write())
                .status(table.status()));
    describeIndexes(description, table, now);
    TableStreams.describe(description, table);
    GlobalTables.describe(description, table);
    return description.build();
  }

  private static void describeOrigin(TableDescription.Builder description, Table table) {
    RestoredFrom origin = table.feature(RestoredFrom.class);
    if (origin != null) {
      description.restoreSummary(
          summary ->
              summary
                  .sourceBackupArn(origin.backupArn())
                  .sourceTableArn(origin.tableArn())
                  .restoreDateTime(origin.at())
                  .restoreInProgress(table.status() == TableStatus.CREATING));
    }
  }

  private static SSEDescription sse(Encryption encryption, Table table, Instant now) {
    boolean updating = table.status() == TableStatus.UPDATING && encryption.since().equals(now);
    return SSEDescription.builder()
        .status(updating ? SSEStatus.UPDATING : SSEStatus.ENABLED)
        .sseType(SSEType.KMS)
        .kmsMasterKeyArn(encryption.keyArn())
        .build();
  }

  private static void describeIndexes(
      TableDescription.Builder description, Table table, Instant now) {
    List<LocalSecondaryIndexDescription> local = new ArrayList<>();
    List<GlobalSecondaryIndexDescription> global = new ArrayList<>();
    for (Index index : table.indexes()) {
      if (index.definition().global()) {
        global.add(global(index, table, now));
      } else {
        local.add(local(index, table));
      }
    }
    if (!local.isEmpty()) {
      description.localSecondaryIndexes(local);
    }
    if (!global.isEmpty()) {
      description.globalSecondaryIndexes(global);
    }
  }

  private static LocalSecondaryIndexDescription local(Index index, Table table) {
    IndexDefinition definition = index.definition();
    return LocalSecondaryIndexDescription.builder()
        .indexName(definition.name())
        .indexArn(arn(definition, table))
        .keySchema(keySchema(definition.keys()))
        .projection(projection(definition))
        .itemCount((long) index.entries().size())
        .indexSizeBytes(index.bytes())
        .build();
  }

  private static GlobalSecondaryIndexDescription global(Index index, Table table, Instant now) {
    IndexDefinition definition = index.definition();
    IndexStatus status =
        table.status() == TableStatus.CREATING
            ? IndexStatus.CREATING
            : table.status() == TableStatus.DELETING ? IndexStatus.DELETING : index.status();
    WarmUnits.Units warm = WarmThroughputs.ofIndex(table, definition);
    return GlobalSecondaryIndexDescription.builder()
        .indexName(definition.name())
        .indexArn(arn(definition, table))
        .indexStatus(status)
        .backfilling(index.backfilling())
        .warmThroughput(
            b -> b.readUnitsPerSecond(warm.read()).writeUnitsPerSecond(warm.write()).status(status))
        .keySchema(keySchema(definition.keys()))
        .projection(projection(definition))
        .provisionedThroughput(throughput(definition.throughput(), now))
        .onDemandThroughput(definition.onDemandThroughput())
        .itemCount((long) index.entries().size())
        .indexSizeBytes(index.bytes())
        .build();
  }

  private static String arn(IndexDefinition index, Table table) {
    return table.definition().id().arn() + "/index/" + index.name();
  }

  private static Projection projection(IndexDefinition index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection());
    if (!index.nonKeyAttributes().isEmpty()) {
      projection.nonKeyAttributes(index.nonKeyAttributes());
    }
    return projection.build();
  }

  private static List<KeySchemaElement> keySchema(KeySchema keys) {
    List<KeySchemaElement> elements = new ArrayList<>();
    keys.hashes().forEach(attribute -> elements.add(element(attribute, KeyType.HASH)));
    keys.ranges().forEach(attribute -> elements.add(element(attribute, KeyType.RANGE)));
    return elements;
  }

  private static KeySchemaElement element(KeyAttribute attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute.name()).keyType(type).build();
  }

  private static ProvisionedThroughputDescription throughput(Throughput throughput, Instant now) {
    return ProvisionedThroughputDescription.builder()
        .readCapacityUnits(throughput.read())
        .writeCapacityUnits(throughput.write())
        .numberOfDecreasesToday((long) throughput.decreasesOn(now))
        .lastIncreaseDateTime(throughput.lastIncrease())
        .lastDecreaseDateTime(throughput.lastDecrease())
        .build();
  }
}
