package io.cloudfakes.dynamodb.internal.state;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands in a table or index, or a place before or after all items that begin alike.
 *
 * <p>The order is: spread of the partition key, partition key, sort key, and in an index the key in
 * the table. So a partition's items stand together in the order of their sort keys, and partitions
 * stand in an order that looks random and is always the same.
 *
 * <p>A partition or sort key of several attributes, which global indexes may have, is the list of
 * their values.
 */
public final class ItemKey implements Comparable<ItemKey> {
  private final long spread;
  private final @Nullable Value partition;
  private final @Nullable Value sort;
  private final @Nullable ItemKey base;

  /** Of a place with parts left out: before (-1) or after (+1) all that have them. */
  private final int edge;

  private ItemKey(
      long spread,
      @Nullable Value partition,
      @Nullable Value sort,
      @Nullable ItemKey base,
      int edge) {
    this.spread = spread;
    this.partition = partition;
    this.sort = sort;
    this.base = base;
    this.edge = edge;
  }

  /** The key of an item of a table. */
  public static ItemKey of(Value partition, @Nullable Value sort) {
    return new ItemKey(spreadOf(partition), partition, sort, null, 0);
  }

  /** The key of an item of an index; several items of the table may have the same index keys. */
  public static ItemKey ofIndex(Value partition, @Nullable Value sort, ItemKey base) {
    return new ItemKey(spreadOf(partition), partition, sort, base, 0);
  }

  /** The place before all items of a partition. */
  public static ItemKey before(Value partition) {
    return new ItemKey(spreadOf(partition), partition, null, null, -1);
  }

  /** The place after all items of a partition. */
  public static ItemKey after(Value partition) {
    return new ItemKey(spreadOf(partition), partition, null, null, 1);
  }

  /** The place before all items of a partition that have this sort key. */
  public static ItemKey before(Value partition, Value sort) {
    return new ItemKey(spreadOf(partition), partition, sort, null, -1);
  }

  /** The place after all items of a partition that have this sort key. */
  public static ItemKey after(Value partition, Value sort) {
    return new ItemKey(spreadOf(partition), partition, sort, null, 1);
  }

  /** The place before all items of that spread. */
  public static ItemKey beforeSpread(long spread) {
    return new ItemKey(spread, null, null, null, -1);
  }

  /** The place after all items of that spread. */
  public static ItemKey afterSpread(long spread) {
    return new ItemKey(spread, null, null, null, 1);
  }

  public long spread() {
    return spread;
  }

  /** The key in the table of an index's item. */
  public @Nullable ItemKey base() {
    return base;
  }

  @Override
  public int compareTo(ItemKey that) {
    if (spread != that.spread) {
      return Long.compare(spread, that.spread);
    }
    if (partition == null || that.partition == null) {
      return Integer.compare(edge, that.edge);
    }
    int order = compareParts(partition, that.partition);
    if (order != 0) {
      return order;
    }
    if (sort == null || that.sort == null) {
      return edge != that.edge ? Integer.compare(edge, that.edge) : compareBase(that);
    }
    order = compareParts(sort, that.sort);
    return order != 0 ? order : compareBase(that);
  }

  private int compareBase(ItemKey that) {
    return base == null || that.base == null
        ? Integer.compare(edge, that.edge)
        : base.compareTo(that.base);
  }

  /** By type first, so that a key of the wrong type is merely not found. */
  private static int compareParts(Value a, Value b) {
    if (a.type() != b.type()) {
      return a.type().compareTo(b.type());
    }
    return a instanceof Value.L several
        ? compareSeveral(several.elements(), ((Value.L) b).elements())
        : Value.compare(a, b);
  }

  /**
   * The values of a key of several attributes. A place that gives only the first ones is alike all
   * keys that begin so; its edge then says on which side of them it is.
   */
  private static int compareSeveral(List<Value> a, List<Value> b) {
    int common = Math.min(a.size(), b.size());
    for (int i = 0; i < common; i++) {
      int order = compareParts(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** 64 well-mixed bits of a partition key, the same in every world and every JVM. */
  private static long spreadOf(Value partition) {
    long hash;
    if (partition instanceof Value.S s) {
      hash = mix(s.text());
    } else if (partition instanceof Value.B b) {
      hash = Arrays.hashCode(b.bytes().asByteArrayUnsafe());
    } else if (partition instanceof Value.N n) {
      hash = mix(n.text());
    } else {
      hash = partition instanceof Value.L several ? mix(several.elements()) : 0;
    }
    long z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long mix(List<Value> parts) {
    long hash = 0;
    for (Value part : parts) {
      hash = hash * 31 + spreadOf(part);
    }
    return hash;
  }

  private static long mix(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ItemKey that && compareTo(that) == 0);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(spread);
  }

  @Override
  public String toString() {
    return partition + (sort == null ? "" : "/" + sort) + (base == null ? "" : "@" + base);
  }
}
