package io.cloudfakes.edge.globalaccelerator.internal.rule;

import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.EndpointHealth;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.globalaccelerator.model.HealthState;

/** What is known of endpoints' health. */
public final class Healths {
  private Healths() {}

  /** As AWS's descriptions say it: new ones are {@code INITIAL}, nothing said is healthy. */
  public static HealthState of(
      GlobalAcceleratorState state, String groupArn, Endpoint endpoint, Instant now) {
    EndpointHealth known =
        state.find(EndpointHealth.class, EndpointHealth.id(groupArn, endpoint.endpointId()));
    if (known != null) {
      return known.healthy() ? HealthState.HEALTHY : HealthState.UNHEALTHY;
    }
    return now.isAfter(endpoint.added()) ? HealthState.HEALTHY : HealthState.INITIAL;
  }

  /** What is to be forgotten of endpoints that a group has no more. */
  public static List<GlobalAcceleratorChange> forget(
      GlobalAcceleratorState state, GroupResource before, @Nullable GroupResource after) {
    List<GlobalAcceleratorChange> changes = new ArrayList<>();
    for (Endpoint endpoint : before.endpoints()) {
      String id = EndpointHealth.id(before.arn(), endpoint.endpointId());
      boolean gone = after == null || after.endpoint(endpoint.endpointId()) == null;
      if (gone && state.find(EndpointHealth.class, id) != null) {
        changes.add(new GlobalAcceleratorChange.Removed(EndpointHealth.class, id));
      }
    }
    return changes;
  }
}
