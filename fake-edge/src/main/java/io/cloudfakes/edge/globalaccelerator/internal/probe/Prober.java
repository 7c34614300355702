package io.cloudfakes.edge.globalaccelerator.internal.probe;

import io.cloudfakes.clock.Scheduled;
import io.cloudfakes.edge.globalaccelerator.internal.routing.Routing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.EndpointHealth;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.service.Store;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks at the endpoints that a test has put somewhere whenever the virtual clock comes to their
 * turn, every 10 or 30 seconds.
 */
public final class Prober implements Scheduled {
  private static final long TURN = Duration.ofSeconds(10).toNanos();
  private static final int SHORT_INTERVAL = 10;
  private static final int TURNS_OF_LONG_INTERVAL = 3;

  private final Store<GlobalAcceleratorState> store;
  private long turn;
  private volatile long nextDue;

  /** Probes from a time on. */
  public Prober(Store<GlobalAcceleratorState> store, Instant from) {
    this.store = store;
    this.nextDue = Scheduled.nanos(from) + TURN;
  }

  @Override
  public long nextDue() {
    return nextDue;
  }

  @Override
  public void fire(Instant due) {
    nextDue = Scheduled.nanos(due) + TURN;
    turn++;
    GlobalAcceleratorState state = store.state();
    for (GroupResource group : state.all(GroupResource.class)) {
      boolean its =
          group.check().intervalSeconds() == SHORT_INTERVAL || turn % TURNS_OF_LONG_INTERVAL == 0;
      if (its) {
        group.endpoints().forEach(endpoint -> probe(state, group, endpoint));
      }
    }
  }

  private void probe(GlobalAcceleratorState state, GroupResource group, Endpoint endpoint) {
    InetSocketAddress place =
        Routing.place(state, endpoint.endpointId(), Describing.checkPort(state, group));
    if (place == null) {
      return;
    }
    boolean well = Probe.finds(group.check(), place);
    store.commit((latest, call) -> changes(latest, group.arn(), endpoint.endpointId(), well));
  }

  /** Health changes after as many results to the contrary, in a row, as the threshold says. */
  private static List<GlobalAcceleratorChange> changes(
      GlobalAcceleratorState state, String groupArn, String endpointId, boolean well) {
    GroupResource group = state.find(GroupResource.class, groupArn);
    String id = EndpointHealth.id(groupArn, endpointId);
    EndpointHealth known = state.find(EndpointHealth.class, id);
    if (group == null || group.endpoint(endpointId) == null || (known != null && known.byHand())) {
      return List.of();
    }
    boolean healthy = known == null || known.healthy();
    int against = well == healthy ? 0 : (known == null ? 0 : known.against()) + 1;
    EndpointHealth next =
        against >= group.check().threshold()
            ? new EndpointHealth(id, well, false, 0)
            : new EndpointHealth(id, healthy, false, against);
    return next.equals(known) ? List.of() : List.of(new GlobalAcceleratorChange.Put(next));
  }
}
