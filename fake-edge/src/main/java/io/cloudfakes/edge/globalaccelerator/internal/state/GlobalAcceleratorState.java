package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * All of Global Accelerator in one world: what accounts made and tests said, by type and id.
 *
 * @param byType what there is of each type, in the order of ids
 */
public record GlobalAcceleratorState(PMap<Class<?>, TreePMap<String, Resource>> byType) {
  public static final GlobalAcceleratorState EMPTY =
      new GlobalAcceleratorState(HashTreePMap.empty());

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

  /** All of a type whose ids begin so: what belongs to the resource of that ARN. */
  public <R extends Resource> List<R> below(Class<R> type, String start) {
    TreePMap<String, Resource> all = byType.get(type);
    return all == null
        ? List.of()
        : all.subMap(start, true, start + '\uffff', true).values().stream()
            .map(type::cast)
            .toList();
  }

  GlobalAcceleratorState with(Resource resource) {
    TreePMap<String, Resource> all = byType.get(resource.getClass());
    TreePMap<String, Resource> some = all == null ? TreePMap.empty() : all;
    return new GlobalAcceleratorState(
        byType.plus(resource.getClass(), some.plus(resource.id(), resource)));
  }

  GlobalAcceleratorState without(Class<? extends Resource> type, String id) {
    TreePMap<String, Resource> all = byType.get(type);
    return all == null ? this : new GlobalAcceleratorState(byType.plus(type, all.minus(id)));
  }
}
