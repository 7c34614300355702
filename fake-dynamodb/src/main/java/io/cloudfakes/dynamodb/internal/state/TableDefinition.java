package io.cloudfakes.dynamodb.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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

  /** Whether it is paid for by the request. */
  public boolean isOnDemand() {
    return billing == BillingMode.PAY_PER_REQUEST;
  }

  public @Nullable IndexDefinition index(String name) {
    for (IndexDefinition index : indexes) {
      if (index.name().equals(name)) {
        return index;
      }
    }
    return null;
  }

  public TableDefinition withBilling(
      BillingMode newBilling, Throughput newThroughput, @Nullable Instant newOnDemandSince) {
    return with(
        copy -> {
          copy.billing = newBilling;
          copy.throughput = newThroughput;
          copy.onDemandSince = newOnDemandSince;
        });
  }

  public TableDefinition withOnDemandThroughput(@Nullable OnDemandThroughput maximum) {
    return with(copy -> copy.onDemandThroughput = maximum);
  }

  public TableDefinition withIndexes(List<IndexDefinition> newIndexes) {
    return with(copy -> copy.indexes = newIndexes);
  }

  public TableDefinition withAttributeDefinitions(List<AttributeDefinition> newDefinitions) {
    return with(copy -> copy.attributeDefinitions = newDefinitions);
  }

  /** Without that index and without the definitions of attributes no other key has. */
  public TableDefinition withoutIndex(String name) {
    List<IndexDefinition> left =
        indexes.stream().filter(index -> !index.name().equals(name)).toList();
    return withIndexes(left)
        .withAttributeDefinitions(
            attributeDefinitions.stream()
                .filter(
                    definition ->
                        keys.contains(definition.attributeName())
                            || left.stream()
                                .anyMatch(
                                    index -> index.keys().contains(definition.attributeName())))
                .toList());
  }

  public TableDefinition withTableClass(TableClass newTableClass) {
    return with(copy -> copy.tableClass = newTableClass);
  }

  public TableDefinition withDeletionProtection(boolean newDeletionProtection) {
    return with(copy -> copy.deletionProtection = newDeletionProtection);
  }

  private TableDefinition with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.made();
  }

  /** The components that may be set before a copy is made. */
  private static final class Copy {
    private final TableDefinition original;
    private List<AttributeDefinition> attributeDefinitions;
    private List<IndexDefinition> indexes;
    private BillingMode billing;
    private Throughput throughput;
    private @Nullable Instant onDemandSince;
    private @Nullable OnDemandThroughput onDemandThroughput;
    private @Nullable TableClass tableClass;
    private boolean deletionProtection;

    Copy(TableDefinition original) {
      this.original = original;
      this.attributeDefinitions = original.attributeDefinitions;
      this.indexes = original.indexes;
      this.billing = original.billing;
      this.throughput = original.throughput;
      this.onDemandSince = original.onDemandSince;
      this.onDemandThroughput = original.onDemandThroughput;
      this.tableClass = original.tableClass;
      this.deletionProtection = original.deletionProtection;
    }

    TableDefinition made() {
      return new TableDefinition(
          original.id,
          original.uuid,
          original.created,
          original.keys,
          attributeDefinitions,
          indexes,
          billing,
          throughput,
          onDemandSince,
          onDemandThroughput,
          tableClass,
          deletionProtection);
    }
  }
}
