package io.cloudfakes.internal;

import io.cloudfakes.fault.FaultTarget;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;

/**
 * The queries that a service answers beside its calls, as faults and the log name them.
 *
 * @param name {@code dns:Query}
 */
record QueryTarget(String name) implements FaultTarget {
  /** What stands before the colon for a service's queries; "" when it answers none. */
  static String service(Service<?> service) {
    String name = service.queries();
    return name.isEmpty() ? "" : new QueryTarget(name).service();
  }

  String service() {
    return name.substring(0, name.indexOf(':'));
  }

  String action() {
    return name.substring(name.indexOf(':') + 1);
  }

  @Override
  public List<String> errors() {
    return List.of();
  }

  @Override
  public Optional<String> lacks(Need need) {
    return Optional.of(name + " is a query");
  }

  @Override
  public boolean isQuery() {
    return true;
  }
}
