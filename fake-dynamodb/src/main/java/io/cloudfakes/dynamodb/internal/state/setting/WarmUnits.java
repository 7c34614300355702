package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The warm throughput that was asked for of a table and its global indexes, beyond what they have
 * anyway.
 *
 * @param table null when it was asked for indexes only
 * @param indexes by name
 */
public record WarmUnits(@Nullable Units table, TreePMap<String, Units> indexes)
    implements TableFeature {
  public static final WarmUnits NONE = new WarmUnits(null, TreePMap.empty());

  /** Units a second of reads and writes. */
  public record Units(long read, long write) {
    /** The larger of each. */
    public Units atLeast(Units other) {
      return new Units(Math.max(read, other.read), Math.max(write, other.write));
    }
  }

  public WarmUnits withTable(Units units) {
    return new WarmUnits(units, indexes);
  }

  public WarmUnits withIndex(String name, Units units) {
    return new WarmUnits(table, indexes.plus(name, units));
  }
}
