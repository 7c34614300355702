package io.cloudfakes.edge.waf.internal;

import io.cloudfakes.clock.Timers;
import io.cloudfakes.edge.waf.internal.log.Logs;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time does to AWS WAF: logs are written every five minutes. */
final class WafTiming implements Timing<WafState> {
  @Override
  public @Nullable Instant nextDue(WafState state) {
    return state.traffic().writing().nextDue();
  }

  @Override
  public List<? extends Change<WafState>> fire(WafState state, Instant due, CallContext call) {
    List<WafChange> changes = new ArrayList<>();
    for (Timers.Timer<String> timer : state.traffic().writing().dueBy(due)) {
      changes.addAll(Logs.written(timer.what(), state, timer.due(), call));
    }
    return changes;
  }
}
