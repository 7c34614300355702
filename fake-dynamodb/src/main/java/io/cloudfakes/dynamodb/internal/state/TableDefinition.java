package io.cloudfakes.dynamodb.internal.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * A table as it was asked for.
 *
 * @param uuid the id that tells it from an earlier table of the same name
 * @param attributeDefinitions the types of all key attributes, as given
 * @param onDemandSince when it was switched to on-demand billing, or created so; null when never
 * @param tableClass null when never given
 */
public record TableDefinition(
    TableId id,
    String uuid,
    Instant created,
    KeySchema keys,
    List<AttributeDefinition> attributeDefinitions,
    List<IndexDefinition> indexes,
    BillingMode billing,
    Throughput throughput,
    @Nullable Instant onDemandSince,
    @Nullable OnDemandThroughput onDemandThroughput,
    @Nullable TableClass tableClass,
    boolean deletionProtection) {

  public TableDefinition {
    attributeDefinitions = List.copyOf(attributeDefinitions);
    indexes = List.copyOf(indexes);
  }

  public TableDefinition withBilling(
      BillingMode newBilling, Throughput newThroughput, @Nullable Instant newOnDemandSince) {
    return new TableDefinition(
        id,
        uuid,
        created,
        keys,
        attributeDefinitions,
        indexes,
        newBilling,
        newThroughput,
        newOnDemandSince,
        onDemandThroughput,
        tableClass,
        deletionProtection);
  }

  public TableDefinition withIndexes(List<IndexDefinition> newIndexes) {
    return new TableDefinition(
        id,
        uuid,
        created,
        keys,
        attributeDefinitions,
        newIndexes,
        billing,
        throughput,
        onDemandSince,
        onDemandThroughput,
        tableClass,
        deletionProtection);
  }

  public TableDefinition withTableClass(TableClass newTableClass) {
    return new TableDefinition(
        id,
        uuid,
        created,
        keys,
        attributeDefinitions,
        indexes,
        billing,
        throughput,
        onDemandSince,
        onDemandThroughput,
        newTableClass,
        deletionProtection);
  }

  public TableDefinition withDeletionProtection(boolean newDeletionProtection) {
    return new TableDefinition(
        id,
        uuid,
        created,
        keys,
        attributeDefinitions,
        indexes,
        billing,
        throughput,
        onDemandSince,
        onDemandThroughput,
        tableClass,
        newDeletionProtection);
  }
}
