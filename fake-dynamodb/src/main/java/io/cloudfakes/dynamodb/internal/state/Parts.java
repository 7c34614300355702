package io.cloudfakes.dynamodb.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * At most one value of each class of a kind. Immutable. It spares a record with many optional
 * components, and who adds a class changes no other.
 *
 * @param <P> what all of them are
 */
public final class Parts<P> {
  private static final Parts<?> NONE = new Parts<>(TreePMap.empty());

  /** By the names of the classes, so that their order is the same in every run. */
  private final TreePMap<String, P> byClass;

  private Parts(TreePMap<String, P> byClass) {
    this.byClass = byClass;
  }

  // It holds nothing, so it does not matter of what.
  @SuppressWarnings("unchecked")
  public static <P> Parts<P> none() {
    return (Parts<P>) NONE;
  }

  public boolean isEmpty() {
    return byClass.isEmpty();
  }

  /** The one of that class; null when there is none. */
  public <T extends P> @Nullable T find(Class<T> type) {
    if (byClass.isEmpty()) {
      return null;
    }
    P found = byClass.get(type.getName());
    return found == null ? null : type.cast(found);
  }

  /** With that one, in place of what there was of its class. */
  public Parts<P> with(P part) {
    return new Parts<>(byClass.plus(part.getClass().getName(), part));
  }

  public Parts<P> without(Class<? extends P> type) {
    return new Parts<>(byClass.minus(type.getName()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Parts<?> that && byClass.equals(that.byClass);
  }

  @Override
  public int hashCode() {
    return byClass.hashCode();
  }

  @Override
  public String toString() {
    return byClass.values().toString();
  }
}
