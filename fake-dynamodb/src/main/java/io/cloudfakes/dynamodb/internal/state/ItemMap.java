package io.cloudfakes.dynamodb.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An ordered map from {@link ItemKey}s: an immutable value that shares its structure with the maps
 * it was made from.
 *
 * <p>A B+ tree whose nodes keep the keys' spreads in one primitive array. Why not PCollections'
 * {@code TreePMap}: measured side by side with 100,000 random keys, a look-up took 0.55 µs here and
 * 0.7 to 1.1 µs there ({@code HashMap}: 0.4), a replacement 0.95 and 1.15 µs, finding the start of
 * a range 0.65 and 1.4 µs. A binary tree touches seventeen nodes and keys, this four arrays.
 *
 * @param <V> what is kept under a key
 */
public final class ItemMap<V> {
  private final @Nullable ItemNode root;
  private final int size;

  private ItemMap(@Nullable ItemNode root, int size) {
    this.root = root;
    this.size = size;
  }

  public static <V> ItemMap<V> empty() {
    return new ItemMap<>(null, 0);
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** The sizes of all items: for maps of {@link Item}s. The first to ask has them counted. */
  public long bytes() {
    return root == null ? 0 : root.bytes();
  }

  /** What is kept under the key; null when nothing is. */
  // Only this class puts values in, and only of type V.
  @SuppressWarnings("unchecked")
  public @Nullable V get(ItemKey key) {
    ItemNode node = root;
    while (node instanceof ItemNode.Branch branch) {
      node = branch.child(branch.childOf(key));
    }
    if (node == null) {
      return null;
    }
    int at = node.find(key);
    return at < 0 ? null : (V) node.content(at);
  }

  /**
   * The map with the entry, and what the key had before.
   *
   * @param replaced null when the entry is new
   */
  public record Put<V>(ItemMap<V> map, @Nullable V replaced) {}

  public ItemMap<V> plus(ItemKey key, V value) {
    return put(key, value).map();
  }

  /** The same; one walk for who needs to know what was there. */
  // Only this class puts values in, and only of type V.
  @SuppressWarnings("unchecked")
  public Put<V> put(ItemKey key, V value) {
    if (root == null) {
      return new Put<>(new ItemMap<>(ItemNode.leaf(key, Objects.requireNonNull(value)), 1), null);
    }
    ItemNode.Grown grown = root.plus(key, Objects.requireNonNull(value));
    ItemNode second = grown.second();
    ItemNode top = second == null ? grown.first() : ItemNode.branch(grown.first(), second);
    V replaced = (V) grown.replaced();
    return new Put<>(new ItemMap<>(top, replaced == null ? size + 1 : size), replaced);
  }

  public ItemMap<V> minus(ItemKey key) {
    if (root == null) {
      return this;
    }
    ItemNode left = root.minus(key);
    if (left == root) {
      return this;
    }
    while (left instanceof ItemNode.Branch branch && branch.count() == 1) {
      left = branch.child(0);
    }
    return new ItemMap<>(left.count() == 0 ? null : left, size - 1);
  }

  /** A walk upwards from the first key not below {@code from}, to the last not above {@code to}. */
  public Cursor<V> ascending(ItemKey from, ItemKey to) {
    return new Cursor<>(root, from, to, true);
  }

  /**
   * A walk downwards from the last key not above {@code from}, to the last not below {@code to}.
   */
  public Cursor<V> descending(ItemKey from, ItemKey to) {
    return new Cursor<>(root, from, to, false);
  }

  /** All values in the order of their keys. */
  public List<V> values() {
    List<V> values = new ArrayList<>(size);
    Cursor<V> cursor = all();
    while (cursor.next()) {
      values.add(cursor.value());
    }
    return values;
  }

  /** Equal when they hold equal values under equal keys, however they came to. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof ItemMap<?> that) || size != that.size) {
      return false;
    }
    Cursor<V> mine = all();
    Cursor<?> theirs = that.all();
    while (mine.next() && theirs.next()) {
      if (!mine.key().equals(theirs.key()) || !mine.value().equals(theirs.value())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** A walk upwards over all entries. */
  public Cursor<V> all() {
    return ascending(ItemKey.beforeSpread(Long.MIN_VALUE), ItemKey.afterSpread(Long.MAX_VALUE));
  }

  /** One walk over a range of a map. Used by one thread. */
  public static final class Cursor<V> {
    private final List<ItemNode> path = new ArrayList<>(6);
    private final int[] places = new int[16];
    private final ItemKey end;
    private final int step;
    private boolean started;

    private Cursor(@Nullable ItemNode root, ItemKey from, ItemKey end, boolean up) {
      this.end = end;
      this.step = up ? 1 : -1;
      ItemNode node = root;
      while (node instanceof ItemNode.Branch branch) {
        places[path.size()] = branch.childOf(from);
        path.add(branch);
        node = branch.child(branch.childOf(from));
      }
      if (node != null) {
        int at = node.find(from);
        // One step short of the first place, so that next() goes there.
        places[path.size()] = at >= 0 ? at - step : up ? -at - 2 : -at - 1;
        path.add(node);
      }
    }

    /** Goes to the next entry; false when there is none. */
    public boolean next() {
      if (path.isEmpty()) {
        return false;
      }
      int depth = path.size() - 1;
      places[depth] += step;
      if (places[depth] < 0 || places[depth] >= path.get(depth).count()) {
        if (!nextLeaf()) {
          path.clear();
          return false;
        }
      }
      started = true;
      if (leaf().compare(places[depth], end) * step > 0) {
        path.clear();
        return false;
      }
      return true;
    }

    public ItemKey key() {
      return leaf().key(places[path.size() - 1]);
    }

    // Only the map puts values in, and only of type V.
    @SuppressWarnings("unchecked")
    public V value() {
      return (V) leaf().content(places[path.size() - 1]);
    }

    private ItemNode leaf() {
      if (!started || path.isEmpty()) {
        throw new IllegalStateException("The cursor stands on no entry");
      }
      return path.get(path.size() - 1);
    }

    private boolean nextLeaf() {
      int depth = path.size() - 1;
      int level = depth - 1;
      while (level >= 0) {
        places[level] += step;
        if (places[level] >= 0 && places[level] < path.get(level).count()) {
          break;
        }
        level--;
      }
      if (level < 0) {
        return false;
      }
      for (int below = level + 1; below <= depth; below++) {
        ItemNode node = ((ItemNode.Branch) path.get(below - 1)).child(places[below - 1]);
        path.set(below, node);
        places[below] = step > 0 ? 0 : node.count() - 1;
      }
      return true;
    }
  }
}
