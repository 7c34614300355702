package io.cloudfakes.dynamodb.internal.state;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Names and their values: an item, or a map within one. Immutable. Kept as two arrays sorted by
 * name, which for the few names of an item is smaller and faster than any map, and whose order does
 * not depend on the map the caller built.
 */
public final class Attributes {
  public static final Attributes EMPTY = new Attributes(new String[0], new Value[0]);

  private final String[] names;
  private final Value[] values;
  private int size = -1;

  private Attributes(String[] names, Value[] values) {
    this.names = names;
    this.values = values;
  }

  public static Attributes of(Map<String, Value> map) {
    TreeMap<String, Value> sorted = new TreeMap<>(map);
    return new Attributes(
        sorted.keySet().toArray(String[]::new), sorted.values().toArray(Value[]::new));
  }

  /** Takes the arrays over; they need not be sorted, but no name may be there twice. */
  public static Attributes wrap(String[] names, Value[] values) {
    for (int i = 1; i < names.length; i++) {
      String name = names[i];
      Value value = values[i];
      int at = i;
      while (at > 0 && names[at - 1].compareTo(name) > 0) {
        names[at] = names[at - 1];
        values[at] = values[at - 1];
        at--;
      }
      names[at] = name;
      values[at] = value;
    }
    return new Attributes(names, values);
  }

  /** Takes over arrays that are sorted. */
  static Attributes sorted(String[] names, Value[] values) {
    return new Attributes(names, values);
  }

  public int count() {
    return names.length;
  }

  /** In the order of the names. */
  String name(int at) {
    return names[at];
  }

  Value value(int at) {
    return values[at];
  }

  public boolean isEmpty() {
    return names.length == 0;
  }

  public @Nullable Value get(String name) {
    int at = find(name);
    return at < 0 ? null : values[at];
  }

  public boolean contains(String name) {
    return find(name) >= 0;
  }

  public Attributes with(String name, Value value) {
    int at = find(name);
    if (at >= 0) {
      Value[] newValues = values.clone();
      newValues[at] = value;
      return new Attributes(names, newValues);
    }
    int to = -at - 1;
    String[] newNames = new String[names.length + 1];
    Value[] newValues = new Value[names.length + 1];
    System.arraycopy(names, 0, newNames, 0, to);
    System.arraycopy(values, 0, newValues, 0, to);
    newNames[to] = name;
    newValues[to] = value;
    System.arraycopy(names, to, newNames, to + 1, names.length - to);
    System.arraycopy(values, to, newValues, to + 1, names.length - to);
    return new Attributes(newNames, newValues);
  }

  public Attributes without(String name) {
    int at = find(name);
    if (at < 0) {
      return this;
    }
    String[] newNames = new String[names.length - 1];
    Value[] newValues = new Value[names.length - 1];
    System.arraycopy(names, 0, newNames, 0, at);
    System.arraycopy(values, 0, newValues, 0, at);
    System.arraycopy(names, at + 1, newNames, at, newNames.length - at);
    System.arraycopy(values, at + 1, newValues, at, newNames.length - at);
    return new Attributes(newNames, newValues);
  }

  /** Each name with its value, in the order of the names. */
  public void forEach(BiConsumer<String, Value> action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], values[i]);
    }
  }

  /** The bytes of all names and values. */
  public int size() {
    int known = size;
    if (known < 0) {
      known = 0;
      for (int i = 0; i < names.length; i++) {
        known += Utf8.length(names[i]) + values[i].size();
      }
      size = known;
    }
    return known;
  }

  /** A new unmodifiable map of the SDK's objects. */
  public Map<String, AttributeValue> toSdk() {
    Map<String, AttributeValue> map = new LinkedHashMap<>(names.length * 2);
    for (int i = 0; i < names.length; i++) {
      map.put(names[i], values[i].toSdk());
    }
    return Collections.unmodifiableMap(map);
  }

  private int find(String name) {
    int low = 0;
    int high = names.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = names[middle].compareTo(name);
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that
        && Arrays.equals(names, that.names)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    forEach(
        (name, value) ->
            text.append(text.length() == 1 ? "" : ", ").append(name).append('=').append(value));
    return text.append('}').toString();
  }
}
