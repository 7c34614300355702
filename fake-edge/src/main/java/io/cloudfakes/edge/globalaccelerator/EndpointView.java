package io.cloudfakes.edge.globalaccelerator;

import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.EndpointHealth;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.service.Store;
import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.HealthState;

/** An endpoint of an accelerator as a test sees it: its health, and a hand on it. */
public final class EndpointView {
  private final Store<GlobalAcceleratorState> store;
  private final String acceleratorArn;
  private final String endpointId;

  EndpointView(Store<GlobalAcceleratorState> store, String acceleratorArn, String endpointId) {
    this.store = store;
    this.acceleratorArn = acceleratorArn;
    this.endpointId = endpointId;
    groups(store.state());
  }

  public String id() {
    return endpointId;
  }

  /** Whether all groups of the accelerator that have it find it healthy. */
  public HealthState health() {
    GlobalAcceleratorState state = store.state();
    boolean healthy =
        groups(state).stream()
            .map(group -> state.find(EndpointHealth.class, id(group)))
            .allMatch(health -> health == null || health.healthy());
    return healthy ? HealthState.HEALTHY : HealthState.UNHEALTHY;
  }

  /**
   * Sets its health in all groups of the accelerator that have it; probes do not change that until
   * it is {@link #release() released}.
   *
   * @param health {@code HEALTHY} or {@code UNHEALTHY}
   */
  public EndpointView set(HealthState health) {
    if (health != HealthState.HEALTHY && health != HealthState.UNHEALTHY) {
      throw new IllegalArgumentException("An endpoint is set HEALTHY or UNHEALTHY, not " + health);
    }
    boolean healthy = health == HealthState.HEALTHY;
    store.commit(
        (state, call) ->
            groups(state).stream()
                .map(
                    group ->
                        new GlobalAcceleratorChange.Put(
                            new EndpointHealth(id(group), healthy, true, 0)))
                .toList());
    return this;
  }

  /** Forgets what was set and found: it is as if new. */
  public EndpointView release() {
    store.commit(
        (state, call) ->
            groups(state).stream()
                .map(group -> new GlobalAcceleratorChange.Removed(EndpointHealth.class, id(group)))
                .toList());
    return this;
  }

  private String id(GroupResource group) {
    return EndpointHealth.id(group.arn(), endpointId);
  }

  private List<GroupResource> groups(GlobalAcceleratorState state) {
    List<GroupResource> all = state.below(GroupResource.class, acceleratorArn + "/listener/");
    List<GroupResource> found =
        all.stream().filter(group -> group.endpoint(endpointId) != null).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No endpoint group of "
              + acceleratorArn
              + " has the endpoint "
              + endpointId
              + "; there are "
              + all.stream()
                  .flatMap(group -> group.endpoints().stream())
                  .map(Endpoint::endpointId)
                  .toList());
    }
    return found;
  }

  @Override
  public String toString() {
    return "endpoint " + endpointId + " " + health();
  }
}
