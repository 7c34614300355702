package io.cloudfakes.edge.globalaccelerator.internal.routing;

import io.cloudfakes.edge.globalaccelerator.Route;
import io.cloudfakes.edge.globalaccelerator.RouteReason;
import io.cloudfakes.edge.globalaccelerator.internal.state.Endpoint;
import io.cloudfakes.edge.globalaccelerator.internal.state.EndpointHealth;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.GroupResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.seed.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which endpoint of a standard accelerator a connection goes to. A pure function of what there is,
 * of the connection and of the seed: nothing is remembered from one connection to the next.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints-endpoint-weights.html">Endpoint
 *     weights</a>
 */
public final class EndpointChoice {
  /** How many further groups are looked at when a group has no healthy endpoint. */
  private static final int FURTHER_GROUPS = 3;

  private final GlobalAcceleratorState state;
  private final Seed seed;
  private final long flow;

  private EndpointChoice(GlobalAcceleratorState state, Seed seed, long flow) {
    this.state = state;
    this.seed = seed;
    this.flow = flow;
  }

  /**
   * The endpoint of a connection; null when the listener has none at all.
   *
   * @param client where the client is
   */
  public static @Nullable Route of(
      GlobalAcceleratorState state,
      ListenerResource listener,
      Connection connection,
      Place client,
      Seed seed) {
    long flow = Seed.narrow(seed.hash(listener.arn()), connection.flow(listener.affinity()));
    List<GroupResource> near = new ArrayList<>();
    near.addAll(state.below(GroupResource.class, listener.arn() + "/endpoint-group/"));
    near.sort(
        Comparator.comparingDouble((GroupResource group) -> distance(client, group))
            .thenComparing(GroupResource::region));
    return new EndpointChoice(state, seed, flow).choose(near, connection.port());
  }

  private static double distance(Place client, GroupResource group) {
    Place place = RegionPlaces.of(group.region());
    return place == null ? Double.MAX_VALUE : client.distance(place);
  }

  private @Nullable Route choose(List<GroupResource> near, int port) {
    GroupResource dialed = dialed(near);
    if (dialed != null) {
      Endpoint endpoint = weighted(dialed);
      if (endpoint != null) {
        boolean nearest = dialed.equals(near.get(0));
        return route(dialed, endpoint, port, nearest ? RouteReason.NEAREST : RouteReason.DIALED);
      }
    }
    List<GroupResource> others = new ArrayList<>(near);
    others.remove(dialed);
    for (GroupResource group : others.subList(0, Math.min(FURTHER_GROUPS, others.size()))) {
      Endpoint endpoint = weighted(group);
      if (endpoint != null) {
        return route(group, endpoint, port, RouteReason.FAILED_OVER);
      }
    }
    for (GroupResource group : near) {
      if (!group.endpoints().isEmpty()) {
        int any = (int) (draw("any endpoint") * group.endpoints().size());
        return route(group, group.endpoints().get(any), port, RouteReason.FAILED_OPEN);
      }
    }
    return null;
  }

  /**
   * The first group whose dial takes the connection. What all have left goes to the farthest that
   * takes any; null when no group does.
   */
  private @Nullable GroupResource dialed(List<GroupResource> near) {
    GroupResource last = null;
    for (GroupResource group : near) {
      if (draw("dial " + group.region()) * 100 < group.dial()) {
        return group;
      }
      last = group.dial() > 0 ? group : last;
    }
    return last;
  }

  /**
   * A healthy endpoint by weight; null when there is none with a weight. The highest of the
   * endpoints' own draws wins, so that a connection changes endpoints only if its own goes, or a
   * new one wins it: consistent hashing.
   */
  private @Nullable Endpoint weighted(GroupResource group) {
    Endpoint best = null;
    double bestScore = Double.POSITIVE_INFINITY;
    for (Endpoint endpoint : group.endpoints()) {
      if (endpoint.weight() > 0 && isHealthy(group, endpoint)) {
        double score = -Math.log(1 - draw("endpoint " + endpoint.endpointId())) / endpoint.weight();
        if (score < bestScore) {
          best = endpoint;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** An endpoint of which nothing is known yet takes connections: it was given in good faith. */
  private boolean isHealthy(GroupResource group, Endpoint endpoint) {
    EndpointHealth health =
        state.find(EndpointHealth.class, EndpointHealth.id(group.arn(), endpoint.endpointId()));
    return health == null || health.healthy();
  }

  private static Route route(GroupResource group, Endpoint endpoint, int port, RouteReason reason) {
    return new Route(
        endpoint.endpointId(), group.arn(), group.region(), group.endpointPort(port), reason);
  }

  private double draw(String purpose) {
    return (seed.hash(purpose, flow) >>> 11) * 0x1.0p-53;
  }
}
