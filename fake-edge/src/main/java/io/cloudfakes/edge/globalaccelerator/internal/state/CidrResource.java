package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An address range that an account brought.
 *
 * @param state as AWS calls it, until {@code due}
 * @param next what it becomes then
 * @param due when it becomes what it was asked to
 */
public record CidrResource(
    String cidr, String account, String state, String next, Instant due, List<Happening> events)
    implements Resource {
  public CidrResource {
    events = List.copyOf(events);
  }

  @Override
  public String id() {
    return cidr;
  }

  public String stateAt(Instant now) {
    return now.isAfter(due) ? next : state;
  }

  /** On its way to another state. */
  public CidrResource towards(String pending, String then, Instant at, Happening event) {
    List<Happening> all = new ArrayList<>(events);
    all.add(event);
    return new CidrResource(cidr, account, pending, then, at, all);
  }
}
