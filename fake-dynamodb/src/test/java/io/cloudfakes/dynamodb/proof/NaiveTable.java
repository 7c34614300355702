package io.cloudfakes.dynamodb.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A table as the naive model has it: a map of items, and indexes worked out when asked for. */
final class NaiveTable {
  /** The attribute that is the time to live, where there is one. */
  static final String EXPIRY = "e";

  private static final long FIVE_YEARS = 5L * 365 * 24 * 3600;

  /**
   * A key attribute.
   *
   * @param type S, N or B
   */
  record Key(String name, String type) {
    /** Whether the item has a value that can stand in such a key. */
    boolean isIn(Map<String, Object> item) {
      Object value = item.get(name);
      return value != null && Naive.type(value).equals(type) && Naive.size(value) != 0;
    }
  }

  /**
   * An index, or under the name null the table itself.
   *
   * @param range null when it has none
   * @param projection ALL, KEYS_ONLY or INCLUDE
   * @param included what INCLUDE names
   */
  record Index(
      String name, boolean global, Key hash, Key range, String projection, List<String> included) {
    List<Key> keys() {
      return Stream.of(hash, range).filter(Objects::nonNull).toList();
    }

    boolean has(Map<String, Object> item) {
      return keys().stream().allMatch(key -> key.isIn(item));
    }

    boolean isAll() {
      return projection.equals("ALL");
    }
  }

  /**
   * What the table's stream is to tell of.
   *
   * @param before null for a new item
   * @param after null for one that is gone
   */
  record Told(
      List<Object> key, Map<String, Object> before, Map<String, Object> after, boolean expired) {}

  final String name;
  final Index main;
  final String view;
  final boolean expires;
  private final List<Index> indexes;
  private final Map<List<Object>, Map<String, Object>> items = new LinkedHashMap<>();
  private final List<Told> told = new ArrayList<>();
  private long soonest = Long.MAX_VALUE;

  NaiveTable(String name, Key hash, Key range, Index... indexes) {
    this(
        name, new Index(null, false, hash, range, "ALL", List.of()), List.of(indexes), null, false);
  }

  /**
   * A table.
   *
   * @param view what its stream shows of items; null for no stream
   * @param expires whether its items have a time to live
   */
  NaiveTable(String name, Index main, List<Index> indexes, String view, boolean expires) {
    this.name = name;
    this.main = main;
    this.indexes = new ArrayList<>(indexes);
    this.view = view;
    this.expires = expires;
  }

  List<Index> indexes() {
    return Collections.unmodifiableList(indexes);
  }

  void add(Index index) {
    indexes.add(index);
  }

  void remove(Index index) {
    indexes.remove(index);
  }

  /** The key attributes of indexes that are not the table's own. */
  List<Key> indexKeys() {
    return indexes.stream()
        .flatMap(index -> index.keys().stream())
        .filter(key -> !main.keys().contains(key))
        .distinct()
        .toList();
  }

  List<Object> key(Map<String, Object> item) {
    return main.keys().stream().map(key -> item.get(key.name())).toList();
  }

  /** The key attributes of an item. */
  Map<String, Object> keyOf(Map<String, Object> item) {
    Map<String, Object> key = new TreeMap<>(item);
    key.keySet().retainAll(main.keys().stream().map(Key::name).toList());
    return key;
  }

  /** The item that has that key; null when none has. */
  Map<String, Object> item(List<Object> key) {
    return items.get(key);
  }

  List<Map<String, Object>> items() {
    return List.copyOf(items.values());
  }

  /** What a write leaves behind under a key: null for nothing. */
  void store(List<Object> key, Map<String, Object> after) {
    store(key, after, false);
    if (after != null && expires && expiry(after) != null) {
      soonest = Math.min(soonest, expiry(after));
    }
  }

  private void store(List<Object> key, Map<String, Object> after, boolean expired) {
    Map<String, Object> before = after == null ? items.remove(key) : items.put(key, after);
    if (view != null && !Objects.equals(before, after)) {
      told.add(new Told(key, before, after, expired));
    }
  }

  /** The items whose time is over are gone. */
  void expire(long now) {
    if (soonest > now) {
      return;
    }
    for (List<Object> key : List.copyOf(items.keySet())) {
      Long expiry = expires ? expiry(items.get(key)) : null;
      if (expiry != null && expiry <= now && expiry > now - FIVE_YEARS) {
        store(key, null, true);
      }
    }
    soonest = Long.MAX_VALUE;
    for (Map<String, Object> item : items.values()) {
      Long expiry = expires ? expiry(item) : null;
      if (expiry != null && expiry > now - FIVE_YEARS) {
        soonest = Math.min(soonest, expiry);
      }
    }
  }

  /** The second before which nothing expires. */
  long soonest() {
    return soonest;
  }

  private static Long expiry(Map<String, Object> item) {
    return item.get(EXPIRY) instanceof BigDecimal second ? (Long) second.longValue() : null;
  }

  /** What was to be told since this was last asked. */
  List<Told> told() {
    List<Told> news = List.copyOf(told);
    told.clear();
    return news;
  }

  /** Whether the values of index keys are such as an index can hold. */
  boolean fits(Map<String, Object> item) {
    return indexKeys().stream().allMatch(key -> !item.containsKey(key.name()) || key.isIn(item));
  }

  /** What a query or scan of an index sees of an item. */
  Map<String, Object> seen(Index index, Map<String, Object> item) {
    if (index.isAll()) {
      return item;
    }
    Map<String, Object> seen = new TreeMap<>(item);
    List<String> names = new ArrayList<>(index.included());
    Stream.concat(main.keys().stream(), index.keys().stream()).forEach(k -> names.add(k.name()));
    seen.keySet().retainAll(names);
    return seen;
  }

  /** The items an index holds, in any order. */
  List<Map<String, Object>> in(Index index) {
    return items.values().stream().filter(index::has).toList();
  }

  /** A value that stands in a key: from so few that keys often meet. */
  static Object keyValue(Trees trees, Key key, int spread) {
    return switch (key.type()) {
      case "S" -> "k" + trees.random.nextInt(spread);
      case "N" -> Naive.plain(BigDecimal.valueOf(trees.random.nextInt(spread) - 2, 1));
      default -> new Naive.Bin(String.format("%02x", trees.random.nextInt(spread) * 50 % 256));
    };
  }
}
