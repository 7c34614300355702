package io.cloudfakes.edge.waf.internal;

import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.List;

/** What goes to the destinations of logs. */
final class WafEvents implements EventSource<WafState> {
  @Override
  public List<Delivery> events(
      Change<WafState> change, WafState before, WafState after, CallContext call) {
    if (change instanceof WafChange.LogWritten written) {
      return List.of(written.file());
    }
    return change instanceof WafChange.LineSent sent ? List.of(sent.line()) : List.of();
  }
}
