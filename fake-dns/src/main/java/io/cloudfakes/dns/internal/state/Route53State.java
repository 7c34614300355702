package io.cloudfakes.dns.internal.state;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.dns.internal.zone.RecordName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * All of Route 53 in one world: what accounts made, by type and id, and what time will do to it.
 *
 * @param byType what there is of each type, in the order of ids
 * @param zonesByName the ids of hosted zones by their names in order of reversed labels
 * @param tasks what is done when its time comes
 */
public record Route53State(
    PMap<Class<?>, TreePMap<String, Resource>> byType,
    TreePMap<String, String> zonesByName,
    Timers<Route53Task> tasks) {
  public static final Route53State EMPTY =
      new Route53State(HashTreePMap.empty(), TreePMap.empty(), Timers.none());

  /** Between a name and an id in the index: lower than all that names are written with. */
  private static final char END = '\u0001';

  /** The one of that type and id; null when there is none. */
  public <R extends Resource> @Nullable R find(Class<R> type, String id) {
    TreePMap<String, Resource> all = byType.get(type);
    return all == null ? null : type.cast(all.get(id));
  }

  /** All of a type, in the order of their ids. */
  public <R extends Resource> List<R> all(Class<R> type) {
    TreePMap<String, Resource> all = byType.get(type);
    return all == null ? List.of() : all.values().stream().map(type::cast).toList();
  }

  /** All of a type that belong to an account, in the order of their ids. */
  public <R extends Resource> List<R> all(Class<R> type, String account) {
    return all(type).stream().filter(one -> one.account().equals(account)).toList();
  }

  /** All hosted zones in the order of their names, and of ids where names are equal. */
  public List<Zone> zonesInOrder() {
    return zonesByName.values().stream()
        .map(id -> Objects.requireNonNull(find(Zone.class, id)))
        .toList();
  }

  /** The hosted zones of that very name, in the order of their ids. */
  public List<Zone> zonesNamed(RecordName name) {
    String key = name.reversed() + END;
    List<Zone> found = new ArrayList<>();
    for (String id : zonesByName.subMap(key, true, key + '\uffff', true).values()) {
      found.add(Objects.requireNonNull(find(Zone.class, id)));
    }
    return found;
  }

  public Route53State with(Resource resource) {
    TreePMap<String, Resource> all = byType.get(resource.getClass());
    TreePMap<String, Resource> some = all == null ? TreePMap.empty() : all;
    return new Route53State(
        byType.plus(resource.getClass(), some.plus(resource.id(), resource)),
        resource instanceof Zone zone ? zonesByName.plus(indexKey(zone), zone.id()) : zonesByName,
        tasks);
  }

  public Route53State without(Class<? extends Resource> type, String id) {
    TreePMap<String, Resource> all = byType.get(type);
    Resource gone = all == null ? null : all.get(id);
    if (all == null || gone == null) {
      return this;
    }
    return new Route53State(
        byType.plus(type, all.minus(id)),
        gone instanceof Zone zone ? zonesByName.minus(indexKey(zone)) : zonesByName,
        tasks);
  }

  public Route53State withTasks(Timers<Route53Task> newTasks) {
    return new Route53State(byType, zonesByName, newTasks);
  }

  private static String indexKey(Zone zone) {
    return zone.name().reversed() + END + zone.id();
  }
}
