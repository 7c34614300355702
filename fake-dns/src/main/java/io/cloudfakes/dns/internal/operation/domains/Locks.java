package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.ArrayList;
import java.util.List;

/** The transfer lock, which also shows among the statuses of a domain. */
final class Locks {
  private static final String STATUS = "clientTransferProhibited";

  private Locks() {}

  static List<Change<Route53State>> set(RegisteredDomain domain, boolean locked, CallContext call) {
    List<String> statuses = new ArrayList<>(domain.detail().statusList());
    statuses.remove(STATUS);
    if (locked) {
      statuses.add(STATUS);
    }
    return Domains.updated(
        domain.withLock(locked), domain.detail().toBuilder().statusList(statuses), call);
  }
}
