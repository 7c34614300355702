package io.cloudfakes;

import io.cloudfakes.service.Difference;
import io.cloudfakes.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a world held at one moment; takes constant time and shares all with the world. */
public final class Snapshot {
  private final Map<Service<?>, Object> states;

  Snapshot(Map<Service<?>, Object> states) {
    this.states = new LinkedHashMap<>(states);
  }

  /**
   * What is different in a later moment of the same world, or of a fork of it: objects, items,
   * tables, for services whose fake tells.
   */
  public List<Difference> until(Snapshot later) {
    List<Difference> all = new ArrayList<>();
    states.forEach((service, before) -> all.addAll(between(service, before, later)));
    return all;
  }

  // A service's state in a world is of the service's own type.
  @SuppressWarnings("unchecked")
  private static <S> List<Difference> between(Service<S> service, Object before, Snapshot later) {
    Object after = later.states.get(service);
    return after == null || after == before
        ? List.of()
        : service.contents().between((S) before, (S) after);
  }
}
