package io.cloudfakes.internal;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultTarget;
import io.cloudfakes.service.InnerCallKind;
import java.util.List;
import java.util.Optional;

/** What a service reports beside its calls, as faults see it. */
record InnerCallTarget(InnerCallKind kind) implements FaultTarget {
  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public List<String> errors() {
    return List.of();
  }

  @Override
  public Optional<String> lacks(Need need) {
    return Optional.empty();
  }

  @Override
  public Optional<String> shuns(Fault fault) {
    return kind.meets().stream().anyMatch(met -> met.isInstance(fault))
        ? Optional.empty()
        : Optional.of(name() + " " + kind.refusal());
  }
}
