package io.cloudfakes.edge.globalaccelerator;

import io.cloudfakes.edge.globalaccelerator.internal.rule.Describing;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.service.Store;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * An accelerator as a test sees it: where its clients connect to, and where their connections go.
 * Its static addresses are loopback ports here, one for each port of its listeners.
 */
public final class AcceleratorView {
  private final Entrances entrances;
  private final Store<GlobalAcceleratorState> store;
  private final String arn;

  AcceleratorView(Entrances entrances, Store<GlobalAcceleratorState> store, String arn) {
    this.entrances = entrances;
    this.store = store;
    this.arn = arn;
  }

  public String arn() {
    return arn;
  }

  public String name() {
    return accelerator().name();
  }

  /** {@code a1234567890abcdef.awsglobalaccelerator.com}. */
  public String dnsName() {
    return Describing.dnsName(accelerator());
  }

  /** The static addresses, IPv4 first. */
  public List<String> staticAddresses() {
    return accelerator().addresses().all();
  }

  /**
   * Where clients connect to for that port of a listener: a loopback address, opened when this is
   * first asked for. They are where the test says that {@link FakeGlobalAccelerator#clientsIn
   * clients are}.
   *
   * @throws IllegalArgumentException when no TCP listener has that port
   */
  public InetSocketAddress address(int listenerPort) {
    return entrances.open(this, listenerPort, "");
  }

  /**
   * The same for clients that are in a Region, or near it.
   *
   * @throws IllegalArgumentException when there is no such listener or Region
   */
  public InetSocketAddress addressFrom(String region, int listenerPort) {
    return entrances.open(this, listenerPort, region);
  }

  /**
   * Where a connection from that client would go, without one being made; empty when it would be
   * closed.
   *
   * @param client its IPv4 address; where it is, {@link FakeGlobalAccelerator#clientsAt} says
   */
  public Optional<Route> route(String client, int clientPort, int listenerPort) {
    return entrances.route(this, client, clientPort, listenerPort, "");
  }

  /** An endpoint of one of its groups. */
  public EndpointView endpoint(String endpointId) {
    return new EndpointView(store, arn, endpointId);
  }

  /** The connections that came, oldest first; the newest 10,000 of the world. */
  public List<ForwardedConnection> connections() {
    return entrances.connections(arn);
  }

  AcceleratorResource accelerator() {
    AcceleratorResource found = store.state().find(AcceleratorResource.class, arn);
    if (found == null) {
      throw new IllegalArgumentException("There is no accelerator " + arn + " any more");
    }
    return found;
  }

  @Override
  public String toString() {
    return "accelerator " + arn;
  }
}
