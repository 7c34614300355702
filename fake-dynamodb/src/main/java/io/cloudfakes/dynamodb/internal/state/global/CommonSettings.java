package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/**
 * The settings that the replicas of a global table have in common: billing, what can be written,
 * the global indexes; and what can be read and the table class, unless a replica has its own.
 *
 * @param changed the replica that was changed
 * @param its what it has for itself, which the other does not get
 * @param own what the other has for itself, which it keeps
 */
public record CommonSettings(TableDefinition changed, ReplicaOverrides its, ReplicaOverrides own) {

  /** The other replica with them. */
  public TableDefinition of(TableDefinition other) {
    TableDefinition common =
        other
            .withBilling(
                changed.billing(),
                throughput(changed.throughput(), other.throughput(), its.reads(), own.reads()),
                changed.onDemandSince())
            .withOnDemandThroughput(
                maximum(
                    changed.onDemandThroughput(),
                    other.onDemandThroughput(),
                    its.reads(),
                    own.reads()))
            .withIndexes(indexes(other))
            .withAttributeDefinitions(changed.attributeDefinitions());
    return changed.tableClass() == null || its.tableClass() != null || own.tableClass() != null
        ? common
        : common.withTableClass(changed.tableClass());
  }

  /** Those there are, in their order, and those that are new at the replica that was changed. */
  private List<IndexDefinition> indexes(TableDefinition other) {
    List<IndexDefinition> all = new ArrayList<>();
    for (IndexDefinition index : other.indexes()) {
      IndexDefinition there = changed.index(index.name());
      all.add(there == null ? index : index(there, index));
    }
    for (IndexDefinition index : changed.indexes()) {
      if (other.index(index.name()) == null) {
        all.add(index);
      }
    }
    return all;
  }

  private IndexDefinition index(IndexDefinition there, IndexDefinition other) {
    ReadLimits theirs = its.of(other.name());
    ReadLimits kept = own.of(other.name());
    return other
        .withThroughput(throughput(there.throughput(), other.throughput(), theirs, kept))
        .withOnDemandThroughput(
            maximum(there.onDemandThroughput(), other.onDemandThroughput(), theirs, kept));
  }

  private static Throughput throughput(
      Throughput changed, Throughput other, ReadLimits its, ReadLimits own) {
    boolean shared = its.units() == null && own.units() == null;
    if (shared || changed.equals(Throughput.NONE)) {
      return changed;
    }
    if (own.units() != null) {
      return changed.withRead(own.units());
    }
    return other.equals(Throughput.NONE) ? changed : changed.withRead(other.read());
  }

  private static @Nullable OnDemandThroughput maximum(
      @Nullable OnDemandThroughput changed,
      @Nullable OnDemandThroughput other,
      ReadLimits its,
      ReadLimits own) {
    if (its.most() == null && own.most() == null) {
      return changed;
    }
    Long reads = other == null ? null : other.maxReadRequestUnits();
    return ReadLimits.maximum(
        own.most() == null ? reads : own.most(),
        changed == null ? null : changed.maxWriteRequestUnits());
  }
}
