package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * An endpoint group of a standard accelerator.
 *
 * @param region of its endpoints
 * @param dial the percentage of its traffic that it takes
 * @param overrides the endpoints' ports by the listener's, where they differ
 */
public record GroupResource(
    String arn,
    String listenerArn,
    String region,
    List<Endpoint> endpoints,
    float dial,
    HealthCheck check,
    TreePMap<Integer, Integer> overrides,
    Instant created)
    implements Resource {
  public GroupResource {
    endpoints = List.copyOf(endpoints);
  }

  @Override
  public String id() {
    return arn;
  }

  /** The endpoint of that id; null when it has none. */
  public @Nullable Endpoint endpoint(String endpointId) {
    for (Endpoint endpoint : endpoints) {
      if (endpoint.endpointId().equals(endpointId)) {
        return endpoint;
      }
    }
    return null;
  }

  /** Where endpoints take what comes in at that port of the listener. */
  public int endpointPort(int listenerPort) {
    return overrides.getOrDefault(listenerPort, listenerPort);
  }

  public GroupResource withEndpoints(List<Endpoint> newEndpoints) {
    return new GroupResource(
        arn, listenerArn, region, newEndpoints, dial, check, overrides, created);
  }

  public GroupResource withDial(float newDial) {
    return new GroupResource(
        arn, listenerArn, region, endpoints, newDial, check, overrides, created);
  }

  public GroupResource withCheck(HealthCheck newCheck) {
    return new GroupResource(
        arn, listenerArn, region, endpoints, dial, newCheck, overrides, created);
  }

  public GroupResource withOverrides(SortedMap<Integer, Integer> newOverrides) {
    return new GroupResource(
        arn, listenerArn, region, endpoints, dial, check, TreePMap.from(newOverrides), created);
  }
}
