package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.CustomGroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What endpoint groups of accelerators of both kinds have in common. */
public final class GroupRules {
  private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

  private GroupRules() {}

  public static String newArn(ListenerResource listener, CallContext call) {
    return listener.arn() + "/endpoint-group/" + call.ids().hex("endpoint group", 12);
  }

  /** Refuses a region that is none, or that the listener has a group in. */
  public static void free(GlobalAcceleratorState state, ListenerResource listener, String region) {
    if (!REGION.matcher(region).matches()) {
      throw GlobalAcceleratorErrors.invalidArgument("Invalid endpoint group Region: " + region);
    }
    String below = listener.arn() + "/endpoint-group/";
    boolean taken =
        state.below(GroupResource.class, below).stream().anyMatch(g -> g.region().equals(region))
            || state.below(CustomGroupResource.class, below).stream()
                .anyMatch(g -> g.region().equals(region));
    if (taken) {
      throw GlobalAcceleratorErrors.error(
          "EndpointGroupAlreadyExistsException",
          "An endpoint group in Region " + region + " already exists for " + listener.arn());
    }
    Quotas.groups(state, listener.acceleratorArn());
  }

  /** The change that goes with every other of a group. */
  public static List<GlobalAcceleratorChange> deployed(
      GlobalAcceleratorState state,
      String arn,
      List<GlobalAcceleratorChange> changes,
      CallContext call) {
    List<GlobalAcceleratorChange> all = new ArrayList<>(changes);
    all.add(Deployment.begin(state, arn, call));
    return all;
  }
}
