package io.cloudfakes.fault;

import java.util.List;

/** What faults have struck, for the service that acts out the faults of its own kind. */
public interface Struck {
  /** The rules whose faults strike it, in order. */
  List<FaultRule> faultRules();

  /** Notes that the fault of a rule has acted. */
  void acted(FaultRule rule);
}
