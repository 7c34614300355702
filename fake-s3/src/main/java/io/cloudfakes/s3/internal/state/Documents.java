package io.cloudfakes.s3.internal.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A bucket's configuration: one document of a type (the SDK's own immutable class, or a record for
 * what has none), or several of a type told apart by their ids. An immutable value.
 */
public final class Documents {
  public static final Documents NONE = new Documents(TreePMap.empty());

  private record Name(String type, String id) implements Comparable<Name> {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::type).thenComparing(Name::id);

    @Override
    public int compareTo(Name other) {
      return ORDER.compare(this, other);
    }
  }

  private final TreePMap<Name, Object> byName;

  /** What was worked out of these documents; never part of the value. */
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>(4);

  private Documents(TreePMap<Name, Object> byName) {
    this.byName = byName;
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** The document of that type; null when there is none. */
  public <T> @Nullable T get(Class<T> type) {
    return get(type, "");
  }

  /** The document of that type and id; null when there is none. */
  public <T> @Nullable T get(Class<T> type, String id) {
    return type.cast(byName.get(name(type, id)));
  }

  /** All documents of that type, in the order of their ids. */
  public <T> List<T> all(Class<T> type) {
    List<T> all = new ArrayList<>();
    for (Map.Entry<Name, Object> entry : byName.tailMap(name(type, ""), true).entrySet()) {
      if (!entry.getKey().type().equals(type.getName())) {
        break;
      }
      all.add(type.cast(entry.getValue()));
    }
    return all;
  }

  /**
   * What follows from the documents, worked out once for each value of them: for rules that every
   * call asks, such as a parsed policy.
   */
  public <D> D derived(Class<D> type, Function<Documents, D> work) {
    Object known = derived.get(type);
    if (known == null) {
      known = work.apply(this);
      derived.put(type, known);
    }
    return type.cast(known);
  }

  Documents with(String id, Object document, Class<?> type) {
    return new Documents(byName.plus(name(type, id), document));
  }

  Documents without(Class<?> type, String id) {
    return new Documents(byName.minus(name(type, id)));
  }

  private static Name name(Class<?> type, String id) {
    return new Name(type.getName(), id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Documents that && byName.equals(that.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.toString();
  }
}
