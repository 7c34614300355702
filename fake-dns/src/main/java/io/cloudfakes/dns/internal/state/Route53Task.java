package io.cloudfakes.dns.internal.state;

import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;

/** Something Route 53 does by itself when its time has come. Make it a record: it is state. */
public interface Route53Task {
  /**
   * What it changes.
   *
   * @param call a context without request, at the time the task was due
   */
  List<? extends Change<Route53State>> run(Route53State state, CallContext call);
}
