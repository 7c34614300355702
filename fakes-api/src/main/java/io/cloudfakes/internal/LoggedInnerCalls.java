package io.cloudfakes.internal;

import io.cloudfakes.fault.InnerCalls;

/** The log and the faults of a world, as what goes on inside of it has them. */
record LoggedInnerCalls(World world) implements InnerCalls {
  @Override
  public InnerCall begin(String name, String resource) {
    InnerCallEntry call = world.beginInner(name, resource);
    call.faults = world.faults().striking(call);
    call.unreachable = world.faults().crashed();
    return call;
  }
}
