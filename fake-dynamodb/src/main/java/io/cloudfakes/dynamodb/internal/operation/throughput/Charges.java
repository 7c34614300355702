package io.cloudfakes.dynamodb.internal.operation.throughput;

import io.cloudfakes.dynamodb.internal.operation.throughput.EnforcedThroughput.Throttled;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import io.cloudfakes.dynamodb.internal.state.throughput.Bucket;
import io.cloudfakes.dynamodb.internal.state.throughput.UsedThroughput;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/** What one call takes out of the buckets of its tables and their global indexes. */
final class Charges {
  private final DynamoDbState state;
  private final boolean divisible;
  private final CallContext call;
  private final Map<TableId, UsedThroughput> used = new TreeMap<>();
  private final List<Throttled.Reason> reasons = new ArrayList<>();
  private boolean onDemand;
  private boolean onlyIndexes = true;

  /**
   * @param divisible whether the call can be done in part, and so has to fit what there is
   */
  Charges(DynamoDbState state, boolean divisible, CallContext call) {
    this.state = state;
    this.divisible = divisible;
    this.call = call;
  }

  void add(List<ConsumedCapacity> consumed, boolean read) {
    for (ConsumedCapacity capacity : consumed) {
      Table table = state.table(Tables.id(capacity.tableName(), call));
      if (table != null) {
        add(table, capacity, read ? "Read" : "Write");
      }
    }
  }

  /** What stands in the way of the call; null when nothing does. */
  @Nullable Throttled throttled() {
    return reasons.isEmpty() ? null : new Throttled(onDemand, onlyIndexes, reasons);
  }

  List<Change<DynamoDbState>> changes() {
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    used.forEach((id, after) -> changes.add(new TableChange.Featured(id, after)));
    return changes;
  }

  private void add(Table table, ConsumedCapacity capacity, String kind) {
    TableDefinition definition = table.definition();
    double units = capacity.table() == null ? 0 : capacity.table().capacityUnits();
    // Local indexes have no capacity of their own.
    for (Capacity local : capacity.localSecondaryIndexes().values()) {
      units += local.capacityUnits();
    }
    boolean read = kind.equals("Read");
    if (units > 0) {
      Long rate = rate(definition, definition.throughput(), definition.onDemandThroughput(), read);
      take(table, kind, "Table", definition.id().arn(), rate, units);
    }
    capacity
        .globalSecondaryIndexes()
        .forEach(
            (name, used) -> {
              IndexDefinition index = definition.index(name);
              if (index != null) {
                Long rate = rate(definition, index.throughput(), index.onDemandThroughput(), read);
                String arn = definition.id().arn() + "/index/" + name;
                take(table, kind + "/" + name, "Index", arn, rate, used.capacityUnits());
              }
            });
  }

  /** The units a second; null when there is no limit. */
  private static @Nullable Long rate(
      TableDefinition table,
      Throughput provisioned,
      @Nullable OnDemandThroughput maximum,
      boolean read) {
    if (!table.isOnDemand()) {
      return read ? provisioned.read() : provisioned.write();
    }
    if (maximum == null) {
      return null;
    }
    return read ? maximum.maxReadRequestUnits() : maximum.maxWriteRequestUnits();
  }

  private void take(
      Table table, String key, String resource, String arn, @Nullable Long rate, double units) {
    if (rate == null) {
      return;
    }
    TableDefinition definition = table.definition();
    UsedThroughput before = used.getOrDefault(definition.id(), featureOf(table));
    Bucket known = before.find(key);
    Bucket bucket =
        (known == null ? Bucket.since(definition.created(), rate) : known).at(call.now(), rate);
    if (divisible ? bucket.units() < units : !bucket.admits(units, rate)) {
      boolean maximum = definition.isOnDemand();
      String operation = key.startsWith("Read") ? "Read" : "Write";
      reasons.add(
          new Throttled.Reason(
              resource
                  + operation
                  + (maximum ? "MaxOnDemandThroughputExceeded" : "ProvisionedThroughputExceeded"),
              arn,
              definition.id().name()));
      onDemand |= maximum;
      onlyIndexes &= resource.equals("Index");
    }
    used.put(definition.id(), before.with(key, bucket.without(units)));
  }

  private static UsedThroughput featureOf(Table table) {
    UsedThroughput feature = table.feature(UsedThroughput.class);
    return feature == null ? UsedThroughput.NONE : feature;
  }
}
