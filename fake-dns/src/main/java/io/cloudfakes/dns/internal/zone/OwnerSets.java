package io.cloudfakes.dns.internal.zone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record sets of one name in one zone, in the order of their types and set identifiers. */
public final class OwnerSets {
  private final RecordName name;
  private final List<ZoneRecordSet> sets;

  private OwnerSets(RecordName name, List<ZoneRecordSet> sets) {
    this.name = name;
    this.sets = sets;
  }

  static OwnerSets of(ZoneRecordSet only) {
    return new OwnerSets(only.name(), List.of(only));
  }

  public RecordName name() {
    return name;
  }

  /** All of them, at least one. */
  public List<ZoneRecordSet> all() {
    return sets;
  }

  /** Those of one type: one with the simple policy, or the group of another policy. */
  public List<ZoneRecordSet> ofType(int dnsType) {
    int from = 0;
    while (from < sets.size() && sets.get(from).dnsType() != dnsType) {
      from++;
    }
    int to = from;
    while (to < sets.size() && sets.get(to).dnsType() == dnsType) {
      to++;
    }
    return sets.subList(from, to);
  }

  /** Whether there is one of that type. */
  public boolean has(int dnsType) {
    return !ofType(dnsType).isEmpty();
  }

  /**
   * The one of that type and set identifier.
   *
   * @param setIdentifier "" for none
   */
  public @Nullable ZoneRecordSet find(String type, String setIdentifier) {
    int index = search(type, setIdentifier);
    return index >= 0 ? sets.get(index) : null;
  }

  OwnerSets with(ZoneRecordSet set) {
    List<ZoneRecordSet> next = new ArrayList<>(sets);
    int index = search(set.type(), set.setIdentifier());
    if (index >= 0) {
      next.set(index, set);
    } else {
      next.add(-index - 1, set);
    }
    return new OwnerSets(name, List.copyOf(next));
  }

  /** Without that one; null when none is left. */
  @Nullable OwnerSets without(String type, String setIdentifier) {
    int index = search(type, setIdentifier);
    if (index < 0) {
      return this;
    }
    if (sets.size() == 1) {
      return null;
    }
    List<ZoneRecordSet> next = new ArrayList<>(sets);
    next.remove(index);
    return new OwnerSets(name, List.copyOf(next));
  }

  /** As {@link java.util.Collections#binarySearch}. */
  private int search(String type, String setIdentifier) {
    int low = 0;
    int high = sets.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = sets.get(middle).compareIdentity(type, setIdentifier);
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
    return other instanceof OwnerSets that && name.equals(that.name) && sets.equals(that.sets);
  }

  @Override
  public int hashCode() {
    return sets.hashCode();
  }

  @Override
  public String toString() {
    return name + " " + sets.size();
  }
}
