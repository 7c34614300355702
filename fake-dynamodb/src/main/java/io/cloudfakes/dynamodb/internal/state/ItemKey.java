package io.cloudfakes.dynamodb.internal.state;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
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
 * their values. A place that gives only the first of them is before or after all that begin so.
 *
 * <p>Kept as bytes, which take a third of the room of the values they stand for; see {@link
 * KeyBytes}.
 */
public final class ItemKey implements Comparable<ItemKey> {
  private static final byte[] BEFORE_ALL = new KeyBytes().before();
  private static final byte[] AFTER_ALL = new KeyBytes().after();

  private final long spread;
  private final byte[] bytes;

  ItemKey(long spread, byte[] bytes) {
    this.spread = spread;
    this.bytes = bytes;
  }

  /** The key of an item of a table. */
  public static ItemKey of(Value partition, @Nullable Value sort) {
    return new ItemKey(spreadOf(partition), bytes(partition, sort).key());
  }

  /** The key of an item of an index; several items of the table may have the same index keys. */
  public static ItemKey ofIndex(Value partition, @Nullable Value sort, ItemKey base) {
    return new ItemKey(
        spreadOf(partition), bytes(partition, sort).base(base.spread, base.bytes).key());
  }

  /** The place before all items of a partition. */
  public static ItemKey before(Value partition) {
    return new ItemKey(spreadOf(partition), bytes(partition, null).before());
  }

  /** The place after all items of a partition. */
  public static ItemKey after(Value partition) {
    return new ItemKey(spreadOf(partition), bytes(partition, null).after());
  }

  /** The place before all items of a partition that have this sort key. */
  public static ItemKey before(Value partition, Value sort) {
    return new ItemKey(spreadOf(partition), bytes(partition, sort).before());
  }

  /** The place after all items of a partition that have this sort key. */
  public static ItemKey after(Value partition, Value sort) {
    return new ItemKey(spreadOf(partition), bytes(partition, sort).after());
  }

  /** The place before all items of that spread. */
  public static ItemKey beforeSpread(long spread) {
    return new ItemKey(spread, BEFORE_ALL);
  }

  /** The place after all items of that spread. */
  public static ItemKey afterSpread(long spread) {
    return new ItemKey(spread, AFTER_ALL);
  }

  private static KeyBytes bytes(Value partition, @Nullable Value sort) {
    KeyBytes bytes = new KeyBytes().value(partition);
    return sort == null ? bytes : bytes.value(sort);
  }

  public long spread() {
    return spread;
  }

  /** What it is beside the spread. Not copied, and not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  /** The key in the table of an index's item. */
  public @Nullable ItemKey base() {
    int at = KeyBytes.baseOf(bytes);
    if (at < 0) {
      return null;
    }
    long baseSpread = ByteBuffer.wrap(bytes, at, Long.BYTES).getLong() ^ Long.MIN_VALUE;
    // The end of both keys is one byte at the end of each.
    return new ItemKey(baseSpread, Arrays.copyOfRange(bytes, at + Long.BYTES, bytes.length - 1));
  }

  @Override
  public int compareTo(ItemKey that) {
    return compare(spread, bytes, that);
  }

  /** The order of a key, taken apart, and another one. */
  static int compare(long spread, byte[] bytes, ItemKey that) {
    return spread != that.spread
        ? Long.compare(spread, that.spread)
        : Arrays.compareUnsigned(bytes, that.bytes);
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
    return this == other
        || (other instanceof ItemKey that
            && spread == that.spread
            && Arrays.equals(bytes, that.bytes));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(spread);
  }

  @Override
  public String toString() {
    return Long.toHexString(spread) + "/" + HexFormat.of().formatHex(bytes);
  }
}
