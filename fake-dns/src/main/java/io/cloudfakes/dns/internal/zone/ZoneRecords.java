package io.cloudfakes.dns.internal.zone;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * All record sets of one hosted zone: an immutable tree in the order of Route 53's lists. Looking
 * up, putting and removing take time with the logarithm of the number of names.
 */
public final class ZoneRecords {
  /** A zone with nothing in it, not even what every zone must have. */
  public static final ZoneRecords EMPTY = new ZoneRecords(TreePMap.empty(), 0);

  private final TreePMap<String, OwnerSets> byReversedName;
  private final int size;

  private ZoneRecords(TreePMap<String, OwnerSets> byReversedName, int size) {
    this.byReversedName = byReversedName;
    this.size = size;
  }

  /** How many record sets there are. */
  public int size() {
    return size;
  }

  /** The record sets of that very name; null when it has none. */
  public @Nullable OwnerSets at(RecordName name) {
    return byReversedName.get(name.reversed());
  }

  /**
   * One record set.
   *
   * @param setIdentifier "" for none
   */
  public @Nullable ZoneRecordSet find(RecordName name, String type, String setIdentifier) {
    OwnerSets sets = at(name);
    return sets == null ? null : sets.find(type, setIdentifier);
  }

  /** With a record set added, or put in the place of that of its name, type and set identifier. */
  public ZoneRecords with(ZoneRecordSet set) {
    OwnerSets before = at(set.name());
    OwnerSets after = before == null ? OwnerSets.of(set) : before.with(set);
    int grown = after.all().size() - (before == null ? 0 : before.all().size());
    return new ZoneRecords(byReversedName.plus(set.name().reversed(), after), size + grown);
  }

  /** Without that record set; the same when there is none. */
  public ZoneRecords without(RecordName name, String type, String setIdentifier) {
    OwnerSets before = at(name);
    if (before == null || before.find(type, setIdentifier) == null) {
      return this;
    }
    OwnerSets after = before.without(type, setIdentifier);
    return new ZoneRecords(
        after == null
            ? byReversedName.minus(name.reversed())
            : byReversedName.plus(name.reversed(), after),
        size - 1);
  }

  /** The record sets of a name by its {@link RecordName#reversed()}; null when it has none. */
  public @Nullable OwnerSets at(String reversed) {
    return byReversedName.get(reversed);
  }

  /**
   * Whether a name or one below it has record sets, so that it exists in the sense of DNS.
   *
   * @param reversed the name's {@link RecordName#reversed()}
   */
  public boolean exists(String reversed) {
    String next = byReversedName.ceilingKey(reversed);
    return next != null && next.startsWith(reversed);
  }

  /** All record sets in the order of lists. */
  public Stream<ZoneRecordSet> all() {
    return byReversedName.values().stream().flatMap(sets -> sets.all().stream());
  }

  /**
   * The record sets from a place in the order of lists on.
   *
   * @param type "" for the name's first
   * @param setIdentifier "" for the type's first
   */
  public Stream<ZoneRecordSet> from(RecordName name, String type, String setIdentifier) {
    return byReversedName.tailMap(name.reversed(), true).values().stream()
        .flatMap(sets -> sets.all().stream())
        .dropWhile(set -> set.name().equals(name) && set.compareIdentity(type, setIdentifier) < 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ZoneRecords that && byReversedName.equals(that.byReversedName);
  }

  @Override
  public int hashCode() {
    return byReversedName.hashCode();
  }

  @Override
  public String toString() {
    return size + " record sets";
  }
}
