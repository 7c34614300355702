package io.cloudfakes.edge.globalaccelerator;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.globalaccelerator.internal.GlobalAcceleratorService;
import io.cloudfakes.edge.globalaccelerator.internal.probe.Prober;
import io.cloudfakes.edge.globalaccelerator.internal.routing.Place;
import io.cloudfakes.edge.globalaccelerator.internal.routing.RegionPlaces;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.rule.Ipv4Block;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.ClientPlace;
import io.cloudfakes.edge.globalaccelerator.internal.state.EndpointPlace;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorChange;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Resource;
import io.cloudfakes.edge.globalaccelerator.internal.state.SubnetBlock;
import io.cloudfakes.iam.IpRange;
import io.cloudfakes.link.ResourceNames;
import io.cloudfakes.service.Store;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * AWS Global Accelerator in one world: accelerators whose static addresses are ports of this
 * machine, and which forward connections to where a test says that their endpoints are.
 *
 * <pre>{@code
 * FakeGlobalAccelerator ga = aws.fake(FakeGlobalAccelerator.class);
 * ga.endpointAt(loadBalancerArn, server.getLocalSocketAddress());
 * ga.clientsIn("eu-west-1");
 * AcceleratorView accelerator = ga.accelerator("shop");
 * connect(accelerator.address(443));
 * accelerator.endpoint(loadBalancerArn).set(HealthState.UNHEALTHY);
 * }</pre>
 */
public final class FakeGlobalAccelerator implements Fake {
  private final Store<GlobalAcceleratorState> store;
  private final FakeClock clock;
  private final Entrances entrances;
  private boolean probing;

  FakeGlobalAccelerator(FakeAws world) {
    this.store = world.store(GlobalAcceleratorService.SERVICE);
    this.clock = world.clock();
    this.entrances = new Entrances(world, store);
    world
        .links()
        .register(
            ResourceNames.class,
            GlobalAcceleratorService.SERVICE.name(),
            new AcceleratorNames(store));
  }

  /**
   * Says where an endpoint is, for all its ports.
   *
   * @param endpointId a load balancer's ARN, an instance's id, or an address allocation's
   * @param address of this machine: a world has no network
   */
  public FakeGlobalAccelerator endpointAt(String endpointId, InetSocketAddress address) {
    return put(new EndpointPlace(EndpointPlace.id(endpointId, EndpointPlace.ANY), local(address)));
  }

  /** Says where one port of an endpoint is; with port overrides, the endpoint's own port. */
  public FakeGlobalAccelerator endpointAt(
      String endpointId, int endpointPort, InetSocketAddress address) {
    return put(new EndpointPlace(EndpointPlace.id(endpointId, endpointPort), local(address)));
  }

  /** Says where a port of an instance in a subnet of a custom routing accelerator is. */
  public FakeGlobalAccelerator destinationAt(
      String subnetId, String destinationAddress, int destinationPort, InetSocketAddress address) {
    return endpointAt(subnetId + '/' + destinationAddress, destinationPort, address);
  }

  /**
   * Says which addresses a VPC subnet has; others have a block of 256 that grows from their id.
   *
   * @param block between /17 and /28, for example {@code 10.0.1.0/24}
   */
  public FakeGlobalAccelerator subnet(String subnetId, String block) {
    if (Ipv4Block.parse(block) == null) {
      throw new IllegalArgumentException("Not a block of IPv4 addresses: " + block);
    }
    return put(new SubnetBlock(subnetId, block));
  }

  /**
   * Says that clients are in a Region, or near it; otherwise they are in the world's.
   *
   * @throws IllegalArgumentException when there is no such Region
   */
  public FakeGlobalAccelerator clientsIn(String region) {
    Place place = place(region);
    return put(new ClientPlace("", place.latitude(), place.longitude()));
  }

  /**
   * Says that clients of a block of addresses are in a Region, or near it.
   *
   * @param block {@code 198.51.100.0/24}, or one address
   */
  public FakeGlobalAccelerator clientsAt(String block, String region) {
    Place place = place(region);
    return clientsAt(block, place.latitude(), place.longitude());
  }

  /** Says where clients of a block of addresses are, in degrees, north and east positive. */
  public FakeGlobalAccelerator clientsAt(String block, double latitude, double longitude) {
    if (IpRange.parse(block) == null) {
      throw new IllegalArgumentException("Not a block of addresses: " + block);
    }
    return put(new ClientPlace(block, latitude, longitude));
  }

  /**
   * Has endpoints that a test has put somewhere really looked at as the world's clock moves on, as
   * their groups' health checks say. An endpoint that was {@link EndpointView#set set by hand} is
   * left alone.
   */
  public synchronized FakeGlobalAccelerator probeEndpoints() {
    if (!probing) {
      probing = true;
      clock.attach(new Prober(store, clock.instant()));
    }
    return this;
  }

  /**
   * An accelerator of either kind.
   *
   * @param nameOrArn its name, ARN or DNS name
   * @throws IllegalArgumentException when there is none, or several of that name
   */
  public AcceleratorView accelerator(String nameOrArn) {
    List<AcceleratorResource> all = store.state().all(AcceleratorResource.class);
    List<AcceleratorResource> found =
        all.stream()
            .filter(
                one ->
                    one.arn().equals(nameOrArn)
                        || one.name().equals(nameOrArn)
                        || Describing.dnsName(one).equals(nameOrArn))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          (found.isEmpty() ? "There is no accelerator " : "There are several accelerators ")
              + nameOrArn
              + "; there are "
              + all.stream().map(one -> one.name() + " (" + one.arn() + ")").toList());
    }
    return view(found.get(0));
  }

  /** All accelerators of all accounts, in the order of their ARNs. */
  public List<AcceleratorView> accelerators() {
    return store.state().all(AcceleratorResource.class).stream().map(this::view).toList();
  }

  private AcceleratorView view(AcceleratorResource accelerator) {
    return new AcceleratorView(entrances, store, accelerator.arn());
  }

  private FakeGlobalAccelerator put(Resource said) {
    store.commit(List.of(new GlobalAcceleratorChange.Put(said)));
    return this;
  }

  private static InetSocketAddress local(InetSocketAddress address) {
    if (address.getAddress() == null || !address.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "An endpoint is at a loopback address, for a world has no network; not at " + address);
    }
    return address;
  }

  /** Where a Region is. */
  static Place place(String region) {
    Place place = RegionPlaces.of(region);
    if (place == null) {
      throw new IllegalArgumentException(
          "There is no Region " + region + "; there are " + RegionPlaces.known());
    }
    return place;
  }

  /** Where a Region is; one that is not known is where us-east-1 is. */
  static Place placeOr(String region) {
    Place place = RegionPlaces.of(region);
    return place == null ? place("us-east-1") : place;
  }

  /** Closes the ports of all accelerators. */
  @Override
  public void close() {
    entrances.close();
  }

  @Override
  public String toString() {
    return "FakeGlobalAccelerator" + accelerators();
  }
}
