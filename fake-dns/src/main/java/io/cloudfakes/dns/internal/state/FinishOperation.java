package io.cloudfakes.dns.internal.state;

import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;

/** An operation on a domain is done: what it was to bring about is so. */
public record FinishOperation(List<Change<Route53State>> effects) implements Route53Task {
  @Override
  public List<Change<Route53State>> run(Route53State state, CallContext call) {
    return effects;
  }
}
