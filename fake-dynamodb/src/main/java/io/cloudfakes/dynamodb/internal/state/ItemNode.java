package io.cloudfakes.dynamodb.internal.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of an {@link ItemMap}: up to {@link #MOST} entries in the order of their keys. In a leaf
 * an entry's content is a value; in a {@link Branch} it is a node, and the key is the smallest that
 * node has had.
 */
class ItemNode {
  private static final int MOST = 64;
  private static final int FEWEST = 16;

  private final long[] spreads;
  private final byte[][] keys;
  private final Object[] contents;

  /** Counted when first asked for, see {@link #bytes()}; two threads would count the same. */
  private long bytes = -1;

  /**
   * A node with an entry put in: one node, or two when it had to be split.
   *
   * @param replaced the content that the key had before; null when the entry was added
   */
  record Grown(ItemNode first, @Nullable ItemNode second, @Nullable Object replaced) {}

  private ItemNode(long[] spreads, byte[][] keys, Object[] contents) {
    this.spreads = spreads;
    this.keys = keys;
    this.contents = contents;
  }

  static ItemNode leaf(ItemKey key, Object value) {
    return new ItemNode(
        new long[] {key.spread()}, new byte[][] {key.bytes()}, new Object[] {value});
  }

  static Branch branch(ItemNode first, ItemNode second) {
    return new Branch(
        new long[] {first.spreads[0], second.spreads[0]},
        new byte[][] {first.keys[0], second.keys[0]},
        new Object[] {first, second});
  }

  ItemNode like(long[] newSpreads, byte[][] newKeys, Object[] newContents) {
    return new ItemNode(newSpreads, newKeys, newContents);
  }

  final int count() {
    return keys.length;
  }

  final ItemKey key(int at) {
    return new ItemKey(spreads[at], keys[at]);
  }

  /** The order of the key there and another one. */
  final int compare(int at, ItemKey key) {
    return ItemKey.compare(spreads[at], keys[at], key);
  }

  final Object content(int at) {
    return contents[at];
  }

  /**
   * The sizes of all items below. Not kept up with each put, which would have to read the item it
   * replaces: one that was not touched for long, and so is in none of the processor's caches.
   */
  final long bytes() {
    long known = bytes;
    if (known < 0) {
      known = 0;
      for (Object content : contents) {
        known += content instanceof ItemNode node ? node.bytes() : ((Item) content).size();
      }
      bytes = known;
    }
    return known;
  }

  /** Where the key is, or {@code -1 - where it would be}. */
  final int find(ItemKey key) {
    long spread = key.spread();
    byte[] bytes = key.bytes();
    int low = 0;
    int high = spreads.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = spreads[middle];
      int order =
          there < spread ? -1 : there > spread ? 1 : Arrays.compareUnsigned(keys[middle], bytes);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  Grown plus(ItemKey key, Object value) {
    int at = find(key);
    return at >= 0
        ? new Grown(withContent(at, value), null, contents[at])
        : withEntry(-at - 1, key, value);
  }

  /** Without the key; this very node when it is not there. */
  ItemNode minus(ItemKey key) {
    int at = find(key);
    return at < 0 ? this : withoutEntry(at);
  }

  final ItemNode withContent(int at, Object content) {
    Object[] newContents = contents.clone();
    newContents[at] = content;
    return like(spreads, keys, newContents);
  }

  final Grown withEntry(int at, ItemKey key, Object content) {
    int count = keys.length;
    long[] newSpreads = new long[count + 1];
    byte[][] newKeys = new byte[count + 1][];
    Object[] newContents = new Object[count + 1];
    System.arraycopy(spreads, 0, newSpreads, 0, at);
    System.arraycopy(keys, 0, newKeys, 0, at);
    System.arraycopy(contents, 0, newContents, 0, at);
    newSpreads[at] = key.spread();
    newKeys[at] = key.bytes();
    newContents[at] = content;
    System.arraycopy(spreads, at, newSpreads, at + 1, count - at);
    System.arraycopy(keys, at, newKeys, at + 1, count - at);
    System.arraycopy(contents, at, newContents, at + 1, count - at);
    ItemNode whole = like(newSpreads, newKeys, newContents);
    if (count < MOST) {
      return new Grown(whole, null, null);
    }
    int middle = (count + 1) / 2;
    return new Grown(whole.part(0, middle), whole.part(middle, count + 1), null);
  }

  final ItemNode withoutEntry(int at) {
    int count = keys.length - 1;
    long[] newSpreads = new long[count];
    byte[][] newKeys = new byte[count][];
    Object[] newContents = new Object[count];
    System.arraycopy(spreads, 0, newSpreads, 0, at);
    System.arraycopy(keys, 0, newKeys, 0, at);
    System.arraycopy(contents, 0, newContents, 0, at);
    System.arraycopy(spreads, at + 1, newSpreads, at, count - at);
    System.arraycopy(keys, at + 1, newKeys, at, count - at);
    System.arraycopy(contents, at + 1, newContents, at, count - at);
    return like(newSpreads, newKeys, newContents);
  }

  private ItemNode part(int from, int to) {
    return like(
        Arrays.copyOfRange(spreads, from, to),
        Arrays.copyOfRange(keys, from, to),
        Arrays.copyOfRange(contents, from, to));
  }

  private ItemNode followedBy(ItemNode next) {
    int count = keys.length;
    int all = count + next.keys.length;
    long[] newSpreads = Arrays.copyOf(spreads, all);
    byte[][] newKeys = Arrays.copyOf(keys, all);
    Object[] newContents = Arrays.copyOf(contents, all);
    System.arraycopy(next.spreads, 0, newSpreads, count, all - count);
    System.arraycopy(next.keys, 0, newKeys, count, all - count);
    System.arraycopy(next.contents, 0, newContents, count, all - count);
    return like(newSpreads, newKeys, newContents);
  }

  /** A node whose entries are nodes. */
  static final class Branch extends ItemNode {
    private Branch(long[] spreads, byte[][] keys, Object[] contents) {
      super(spreads, keys, contents);
    }

    @Override
    ItemNode like(long[] newSpreads, byte[][] newKeys, Object[] newContents) {
      return new Branch(newSpreads, newKeys, newContents);
    }

    ItemNode child(int at) {
      return (ItemNode) content(at);
    }

    /** Which child holds the key if any does. */
    int childOf(ItemKey key) {
      int at = find(key);
      return at >= 0 ? at : Math.max(0, -at - 2);
    }

    @Override
    Grown plus(ItemKey key, Object value) {
      int at = childOf(key);
      Grown grown = child(at).plus(key, value);
      if (grown.replaced() != null) {
        // No key is new, so none of a child's keys can have become its smallest.
        return new Grown(withContent(at, grown.first()), null, grown.replaced());
      }
      ItemNode node = withChild(at, grown.first());
      ItemNode second = grown.second();
      if (second == null) {
        return new Grown(node, null, null);
      }
      return node.withEntry(at + 1, second.key(0), second);
    }

    @Override
    ItemNode minus(ItemKey key) {
      int at = childOf(key);
      ItemNode child = child(at);
      ItemNode smaller = child.minus(key);
      if (smaller == child) {
        return this;
      }
      if (smaller.count() >= FEWEST || count() == 1) {
        return smaller.count() == 0 ? withoutEntry(at) : withChild(at, smaller);
      }
      return levelled(at, smaller);
    }

    /** With a child that became too small merged into, or filled up from, the one beside it. */
    private ItemNode levelled(int at, ItemNode smaller) {
      int first = at == 0 ? 0 : at - 1;
      ItemNode both = at == 0 ? smaller.followedBy(child(1)) : child(at - 1).followedBy(smaller);
      int count = both.count();
      if (count <= MOST) {
        return ((Branch) withoutEntry(first + 1)).withChild(first, both);
      }
      return ((Branch) withChild(first, both.part(0, count / 2)))
          .withChild(first + 1, both.part(count / 2, count));
    }

    /** With a child in place of another; its smallest key becomes the entry's when it changed. */
    private ItemNode withChild(int at, ItemNode child) {
      ItemKey smallest = child.key(0);
      if (compare(at, smallest) == 0) {
        return withContent(at, child);
      }
      ItemNode.Grown grown = ((Branch) withoutEntry(at)).withEntry(at, smallest, child);
      return grown.first();
    }
  }
}
