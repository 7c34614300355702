package io.cloudfakes.edge.globalaccelerator.internal.operation.byoip;

import io.cloudfakes.edge.globalaccelerator.GlobalAcceleratorOptions;
import io.cloudfakes.edge.globalaccelerator.internal.rule.GlobalAcceleratorErrors;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Lookup;
import io.cloudfakes.edge.globalaccelerator.internal.state.CidrResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Happening;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ByoipCidr;
import software.amazon.awssdk.services.globalaccelerator.model.ByoipCidrEvent;

/** The steps of an address range from state to state. */
final class CidrSteps {
  private CidrSteps() {}

  /** A step that an account asks for. */
  static CidrResource step(
      GlobalAcceleratorState state,
      String cidr,
      String from,
      String pending,
      String then,
      CallContext call) {
    CidrResource before = Lookup.cidr(state, cidr, call);
    String now = before.stateAt(call.now());
    if (!now.equals(from)) {
      throw GlobalAcceleratorErrors.cidrState(cidr, now);
    }
    return before.towards(pending, then, due(call), event(pending, call));
  }

  static Instant due(CallContext call) {
    return call.now().plus(call.options(GlobalAcceleratorOptions.class).provisioning());
  }

  static Happening event(String pending, CallContext call) {
    return new Happening("State changed to " + pending, call.now());
  }

  static ByoipCidr described(CidrResource of, Instant now) {
    List<Happening> events = new ArrayList<>(of.events());
    if (now.isAfter(of.due())) {
      events.add(new Happening("State changed to " + of.next(), of.due()));
    }
    return ByoipCidr.builder()
        .cidr(of.cidr())
        .state(of.stateAt(now))
        .events(
            events.stream()
                .map(e -> ByoipCidrEvent.builder().message(e.message()).timestamp(e.at()).build())
                .toList())
        .build();
  }
}
