package io.cloudfakes.dynamodb.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of a table or an index.
 *
 * @param hash the partition key, or the first attribute of it
 * @param range the sort key, or the first attribute of it; null when there is none
 * @param furtherHashes the attributes of the partition key after the first, which only global
 *     indexes may have
 * @param furtherRanges the attributes of the sort key after the first, which only global indexes
 *     may have
 */
public record KeySchema(
    KeyAttribute hash,
    @Nullable KeyAttribute range,
    List<KeyAttribute> furtherHashes,
    List<KeyAttribute> furtherRanges) {

  public KeySchema {
    furtherHashes = List.copyOf(furtherHashes);
    furtherRanges = List.copyOf(furtherRanges);
  }

  /** A key of one attribute of a kind, as tables and local indexes have. */
  public KeySchema(KeyAttribute hash, @Nullable KeyAttribute range) {
    this(hash, range, List.of(), List.of());
  }

  /** Whether the partition key or the sort key has several attributes. */
  public boolean isComposite() {
    return !furtherHashes.isEmpty() || !furtherRanges.isEmpty();
  }

  /** The attributes of the partition key, then those of the sort key. */
  public List<KeyAttribute> attributes() {
    if (!isComposite()) {
      return range == null ? List.of(hash) : List.of(hash, range);
    }
    List<KeyAttribute> all = new ArrayList<>(hashes());
    all.addAll(ranges());
    return all;
  }

  /** The attributes of the partition key. */
  public List<KeyAttribute> hashes() {
    return furtherHashes.isEmpty() ? List.of(hash) : joined(hash, furtherHashes);
  }

  /** The attributes of the sort key; empty when there is none. */
  public List<KeyAttribute> ranges() {
    if (range == null) {
      return List.of();
    }
    return furtherRanges.isEmpty() ? List.of(range) : joined(range, furtherRanges);
  }

  public int count() {
    return (range == null ? 1 : 2) + furtherHashes.size() + furtherRanges.size();
  }

  public boolean contains(String name) {
    if (hash.name().equals(name) || (range != null && range.name().equals(name))) {
      return true;
    }
    return isComposite() && (holds(furtherHashes, name) || holds(furtherRanges, name));
  }

  /** The attributes of the key alone. */
  public Attributes keyOf(Attributes item) {
    Attributes key = Attributes.EMPTY;
    for (KeyAttribute attribute : attributes()) {
      Value value = item.get(attribute.name());
      if (value != null) {
        key = key.with(attribute.name(), value);
      }
    }
    return key;
  }

  /** The partition an item with those values is in, in the order of {@link #hashes()}. */
  public Value partition(List<Value> values) {
    return furtherHashes.isEmpty() ? values.get(0) : new Value.L(values);
  }

  /**
   * The sort key with those values, in the order of {@link #ranges()}.
   *
   * @param values of all attributes, or of the first ones: then it is a place among the keys that
   *     begin so
   */
  public Value sort(List<Value> values) {
    return furtherRanges.isEmpty() ? values.get(0) : new Value.L(values);
  }

  /** The key of an index's entry; null when the item lacks a part of it, or has it otherwise. */
  @Nullable ItemKey compositeKeyOf(Item item, ItemKey base) {
    Attributes attributes = item.attributes();
    List<Value> partition = values(hashes(), attributes);
    List<Value> sort = values(ranges(), attributes);
    if (partition == null || sort == null) {
      return null;
    }
    return ItemKey.ofIndex(partition(partition), sort.isEmpty() ? null : sort(sort), base);
  }

  private static @Nullable List<Value> values(List<KeyAttribute> attributes, Attributes item) {
    List<Value> values = new ArrayList<>(attributes.size());
    for (KeyAttribute attribute : attributes) {
      Value value = item.get(attribute.name());
      if (value == null || value.type() != attribute.type()) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  private static boolean holds(List<KeyAttribute> attributes, String name) {
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<KeyAttribute> joined(KeyAttribute first, List<KeyAttribute> further) {
    List<KeyAttribute> all = new ArrayList<>(further.size() + 1);
    all.add(first);
    all.addAll(further);
    return all;
  }
}
