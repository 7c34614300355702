package io.cloudfakes.dns.internal;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Route53Task;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Route 53 does what it does by itself when its time has come. */
final class Route53Timing implements Timing<Route53State> {
  @Override
  public @Nullable Instant nextDue(Route53State state) {
    return state.tasks().nextDue();
  }

  @Override
  public List<Change<Route53State>> fire(Route53State state, Instant due, CallContext call) {
    List<Change<Route53State>> changes = new ArrayList<>();
    for (Timers.Timer<Route53Task> timer : state.tasks().dueBy(due)) {
      // First, so that a task may schedule itself anew under its key.
      changes.add(new Route53Change.Cancelled(timer.key()));
      changes.addAll(timer.what().run(state, call));
    }
    return changes;
  }
}
