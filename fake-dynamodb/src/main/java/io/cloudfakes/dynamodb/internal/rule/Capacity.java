package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Table;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** The capacity units one call uses of one table and its indexes. */
public final class Capacity {
  private static final int READ_UNIT = 4096;
  private static final int WRITE_UNIT = 1024;

  /** Within a transaction everything is done twice: prepared, then committed. */
  private final int times;

  /** Whether a reply has the units by reading and writing too, as those of transactions do. */
  private final boolean split;

  private boolean writes;
  private double table;
  private final Map<String, Double> local = new TreeMap<>();
  private final Map<String, Double> global = new TreeMap<>();

  public Capacity() {
    this(1, false);
  }

  private Capacity(int times, boolean split) {
    this.times = times;
    this.split = split;
  }

  /** That of a transaction, which costs twice as much. */
  public static Capacity inTransaction() {
    return new Capacity(2, true);
  }

  /** Whether the request asks to be told. */
  public static boolean isWanted(@Nullable String returnConsumedCapacity) {
    return returnConsumedCapacity != null && !returnConsumedCapacity.equals("NONE");
  }

  /**
   * Units for reading that many bytes at once: 4 KB each, half of that when eventually consistent.
   */
  public static double readUnits(long bytes, boolean consistent) {
    long units = Math.max(1, (bytes + READ_UNIT - 1) / READ_UNIT);
    return consistent ? units : units * 0.5;
  }

  public Capacity read(double units) {
    table += units * times;
    return this;
  }

  public Capacity readIndex(Index index, double units) {
    (index.definition().global() ? global : local)
        .merge(index.definition().name(), units * times, Double::sum);
    return this;
  }

  /** A write that took the item of a key from {@code before} to {@code after}. */
  public Capacity write(Table written, ItemKey key, @Nullable Item before, @Nullable Item after) {
    writes = true;
    table += writeUnits(before, after) * times;
    for (Index index : written.indexes()) {
      double units = indexUnits(index, key, before, after);
      if (units > 0) {
        readIndex(index, units);
      }
    }
    return this;
  }

  /** As the reply has it: only a total, or the parts too when {@code INDEXES} was asked for. */
  public ConsumedCapacity toSdk(String tableName, @Nullable String returnConsumedCapacity) {
    double total = table + sum(local) + sum(global);
    ConsumedCapacity.Builder reply =
        ConsumedCapacity.builder().tableName(tableName).capacityUnits(total);
    if (split && writes) {
      reply.writeCapacityUnits(total);
    } else if (split) {
      reply.readCapacityUnits(total);
    }
    if ("INDEXES".equals(returnConsumedCapacity)) {
      reply.table(part(table));
      if (!local.isEmpty()) {
        reply.localSecondaryIndexes(parts(local));
      }
      if (!global.isEmpty()) {
        reply.globalSecondaryIndexes(parts(global));
      }
    }
    return reply.build();
  }

  /** An index is charged when what it holds changes, twice when the item moves within it. */
  private static double indexUnits(
      Index index, ItemKey key, @Nullable Item before, @Nullable Item after) {
    Item oldView = index.view(before, key);
    Item newView = index.view(after, key);
    if (oldView == null || newView == null || before == null || after == null) {
      return oldView == null && newView == null ? 0 : writeUnits(oldView, newView);
    }
    ItemKey oldKey = index.definition().keyOf(before, key);
    if (oldKey != null && !oldKey.equals(index.definition().keyOf(after, key))) {
      return writeUnits(oldView, null) + writeUnits(null, newView);
    }
    return oldView.equals(newView) ? 0 : writeUnits(oldView, newView);
  }

  private static double writeUnits(@Nullable Item before, @Nullable Item after) {
    int bytes = Math.max(before == null ? 0 : before.size(), after == null ? 0 : after.size());
    return Math.max(1, (bytes + WRITE_UNIT - 1) / WRITE_UNIT);
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private Map<String, software.amazon.awssdk.services.dynamodb.model.Capacity> parts(
      Map<String, Double> units) {
    Map<String, software.amazon.awssdk.services.dynamodb.model.Capacity> parts = new TreeMap<>();
    units.forEach((name, value) -> parts.put(name, part(value)));
    return parts;
  }

  private software.amazon.awssdk.services.dynamodb.model.Capacity part(double units) {
    var part =
        software.amazon.awssdk.services.dynamodb.model.Capacity.builder().capacityUnits(units);
    if (split && writes) {
      part.writeCapacityUnits(units);
    } else if (split) {
      part.readCapacityUnits(units);
    }
    return part.build();
  }
}
