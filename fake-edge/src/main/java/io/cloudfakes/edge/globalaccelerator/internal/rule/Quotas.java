package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;

/** How much there may be of everything, by AWS's default quotas. */
public final class Quotas {
  private static final int ACCELERATORS = 20;
  private static final int CUSTOM_ROUTING_ACCELERATORS = 10;
  private static final int LISTENERS = 10;
  private static final int GROUPS = 42;
  private static final int ENDPOINTS = 10;
  private static final int TAGS = 50;

  private Quotas() {}

  public static void accelerators(GlobalAcceleratorState state, Kind kind, CallContext call) {
    long there =
        state.all(AcceleratorResource.class).stream()
            .filter(one -> one.kind() == kind && one.account().equals(call.account()))
            .count();
    room(
        there,
        kind == Kind.STANDARD ? ACCELERATORS : CUSTOM_ROUTING_ACCELERATORS,
        "accelerators per account");
  }

  public static void listeners(GlobalAcceleratorState state, String acceleratorArn) {
    room(
        state.below(ListenerResource.class, acceleratorArn + "/listener/").size(),
        LISTENERS,
        "listeners per accelerator");
  }

  public static void groups(GlobalAcceleratorState state, String acceleratorArn) {
    String below = acceleratorArn + "/listener/";
    room(
        state.below(GroupResource.class, below).size()
            + state.below(CustomGroupResource.class, below).size(),
        GROUPS,
        "endpoint groups per accelerator");
  }

  public static void endpoints(int count) {
    room(count - 1L, ENDPOINTS, "endpoints per endpoint group");
  }

  public static void tags(int count) {
    if (count > TAGS) {
      throw GlobalAcceleratorErrors.invalidArgument(
          "A resource can have at most " + TAGS + " tags.");
    }
  }

  private static void room(long there, int most, String what) {
    if (there >= most) {
      throw GlobalAcceleratorErrors.limitExceeded(
          "You have reached the limit of " + most + " " + what + ".");
    }
  }
}
