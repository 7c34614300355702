package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import io.cloudfakes.dynamodb.internal.state.setting.WarmUnits;
import io.cloudfakes.dynamodb.internal.state.setting.WarmUnits.Units;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/**
 * The warm throughput of tables and global indexes: what they can take at once. They have some by
 * themselves, can be given more, and never less.
 */
final class WarmThroughputs {
  /** What AWS gives a new on-demand table. */
  private static final Units ON_DEMAND = new Units(12_000, 4_000);

  private WarmThroughputs() {}

  /** What the table has. */
  static Units ofTable(Table table) {
    TableDefinition definition = table.definition();
    return ofTable(definition, table.feature(WarmUnits.class));
  }

  /** What the index has. */
  static Units ofIndex(Table table, IndexDefinition index) {
    return ofIndex(table.definition(), index, table.feature(WarmUnits.class));
  }

  /**
   * The settings with what a request asks for the table.
   *
   * @param given null when it asks for nothing
   */
  static WarmUnits askedForTable(
      WarmUnits before, TableDefinition table, @Nullable WarmThroughput given) {
    return given == null
        ? before
        : before.withTable(raised(ofTable(table, before), given, "table"));
  }

  /** The settings with what a request asks for an index. */
  static WarmUnits askedForIndex(
      WarmUnits before,
      TableDefinition table,
      IndexDefinition index,
      @Nullable WarmThroughput given) {
    return given == null
        ? before
        : before.withIndex(
            index.name(), raised(ofIndex(table, index, before), given, "index " + index.name()));
  }

  private static Units ofTable(TableDefinition table, @Nullable WarmUnits asked) {
    Units own = own(table, table.throughput());
    Units more = asked == null ? null : asked.table();
    return more == null ? own : own.atLeast(more);
  }

  private static Units ofIndex(
      TableDefinition table, IndexDefinition index, @Nullable WarmUnits asked) {
    Units own = own(table, index.throughput());
    Units more = asked == null ? null : asked.indexes().get(index.name());
    return more == null ? own : own.atLeast(more);
  }

  private static Units own(TableDefinition table, Throughput throughput) {
    return table.isOnDemand() ? ON_DEMAND : new Units(throughput.read(), throughput.write());
  }

  private static Units raised(Units old, WarmThroughput given, String what) {
    return new Units(
        raised("ReadUnitsPerSecond", old.read(), given.readUnitsPerSecond(), what),
        raised("WriteUnitsPerSecond", old.write(), given.writeUnitsPerSecond(), what));
  }

  private static long raised(String member, long old, @Nullable Long wanted, String what) {
    if (wanted != null && wanted < old) {
      throw DynamoDbErrors.invalidParameter(
          "Requested "
              + member
              + " for WarmThroughput for "
              + what
              + " is lower than current WarmThroughput, decreasing WarmThroughput is not "
              + "supported");
    }
    return wanted == null ? old : wanted;
  }
}
