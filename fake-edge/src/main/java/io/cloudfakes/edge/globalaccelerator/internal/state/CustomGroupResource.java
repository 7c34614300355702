package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint group of a custom routing accelerator.
 *
 * @param region of its subnets
 * @param destinations the ports of its instances
 */
public record CustomGroupResource(
    String arn,
    String listenerArn,
    String region,
    List<Destination> destinations,
    List<Subnet> subnets,
    Instant created)
    implements Resource {
  public CustomGroupResource {
    destinations = List.copyOf(destinations);
    subnets = List.copyOf(subnets);
  }

  @Override
  public String id() {
    return arn;
  }

  /** The subnet of that id; null when it has none. */
  public @Nullable Subnet subnet(String subnetId) {
    for (Subnet subnet : subnets) {
      if (subnet.subnetId().equals(subnetId)) {
        return subnet;
      }
    }
    return null;
  }

  public CustomGroupResource withSubnets(List<Subnet> newSubnets) {
    return new CustomGroupResource(arn, listenerArn, region, destinations, newSubnets, created);
  }

  /** With another subnet in place of that of the same id. */
  public CustomGroupResource withSubnet(Subnet subnet) {
    List<Subnet> all = new ArrayList<>();
    for (Subnet one : subnets) {
      all.add(one.subnetId().equals(subnet.subnetId()) ? subnet : one);
    }
    return withSubnets(all);
  }
}
