package io.cloudfakes.internal;

import io.cloudfakes.fault.DnsQueries;

/** The log and the faults of a world, as its name servers have them. */
record LoggedQueries(World world) implements DnsQueries {
  private static final QueryTarget TARGET = new QueryTarget(NAME);

  @Override
  public Query begin(String resource) {
    QueryCall call = world.beginQuery(TARGET, resource);
    call.faults = world.faults().striking(call);
    call.unreachable = world.faults().crashed();
    return call;
  }
}
