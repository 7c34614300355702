package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * What a replica was given for itself, in place of what all replicas have in common.
 *
 * @param tableClass null when it has that of the others
 * @param keyArn of its key of KMS; null when it was given none
 * @param reads how much of it can be read
 * @param indexes how much of its global indexes can be read, by their names
 */
public record ReplicaOverrides(
    @Nullable TableClass tableClass,
    @Nullable String keyArn,
    ReadLimits reads,
    TreePMap<String, ReadLimits> indexes) {
  public static final ReplicaOverrides NONE =
      new ReplicaOverrides(null, null, ReadLimits.NONE, TreePMap.empty());

  /** Those, and what of these they say nothing of. */
  public ReplicaOverrides and(ReplicaOverrides later) {
    TreeMap<String, ReadLimits> both = new TreeMap<>(indexes);
    later.indexes.forEach((name, limits) -> both.merge(name, limits, ReadLimits::and));
    return new ReplicaOverrides(
        later.tableClass == null ? tableClass : later.tableClass,
        later.keyArn == null ? keyArn : later.keyArn,
        reads.and(later.reads),
        TreePMap.from(both));
  }

  /** How much of a global index can be read. */
  ReadLimits of(String index) {
    return indexes.getOrDefault(index, ReadLimits.NONE);
  }

  /** The table with them. */
  public TableDefinition applyTo(TableDefinition table) {
    TableDefinition with =
        table
            .withBilling(table.billing(), reads.applyTo(table.throughput()), table.onDemandSince())
            .withOnDemandThroughput(reads.applyTo(table.onDemandThroughput()))
            .withIndexes(table.indexes().stream().map(this::applyTo).toList());
    return tableClass == null ? with : with.withTableClass(tableClass);
  }

  private IndexDefinition applyTo(IndexDefinition index) {
    ReadLimits limits = of(index.name());
    return index
        .withThroughput(limits.applyTo(index.throughput()))
        .withOnDemandThroughput(limits.applyTo(index.onDemandThroughput()));
  }
}
