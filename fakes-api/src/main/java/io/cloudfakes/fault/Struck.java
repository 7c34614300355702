package io.cloudfakes.fault;

import java.util.List;

/** What faults have struck, for the service that acts out the faults of its own kind. */
public interface Struck {
  /** Nothing has been struck. */
  Struck NONE =
      new Struck() {
        @Override
        public List<FaultRule> faultRules() {
          return List.of();
        }

        @Override
        public void acted(FaultRule rule) {
          throw new IllegalStateException(rule + " has struck nothing");
        }
      };

  /** The rules whose faults strike it, in order. */
  List<FaultRule> faultRules();

  /** Notes that the fault of a rule has acted. */
  void acted(FaultRule rule);
}
