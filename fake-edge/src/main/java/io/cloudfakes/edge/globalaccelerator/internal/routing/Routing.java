package io.cloudfakes.edge.globalaccelerator.internal.routing;

import io.cloudfakes.edge.globalaccelerator.Route;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.EndpointPlace;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.edge.globalaccelerator.internal.state.Kind;
import io.cloudfakes.edge.globalaccelerator.internal.state.ListenerResource;
import io.cloudfakes.seed.Seed;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Where connections to an accelerator go. */
public final class Routing {
  private Routing() {}

  /**
   * The way of a connection; null when there is none: the accelerator is gone or disabled, has no
   * TCP listener at that port, or no endpoint for it.
   */
  public static @Nullable Route of(
      GlobalAcceleratorState state,
      String acceleratorArn,
      Connection connection,
      Place client,
      Seed seed) {
    AcceleratorResource accelerator = state.find(AcceleratorResource.class, acceleratorArn);
    ListenerResource listener = listener(state, acceleratorArn, connection.port());
    if (accelerator == null || !accelerator.enabled() || listener == null) {
      return null;
    }
    return accelerator.kind() == Kind.STANDARD
        ? EndpointChoice.of(state, listener, connection, client, seed)
        : MappedDestination.of(state, listener, connection.port());
  }

  /** The listener that takes TCP connections at that port; null when there is none. */
  public static @Nullable ListenerResource listener(
      GlobalAcceleratorState state, String acceleratorArn, int port) {
    for (ListenerResource one :
        state.below(ListenerResource.class, acceleratorArn + "/listener/")) {
      if (one.listensAt(port) && !one.protocol().equals("UDP")) {
        return one;
      }
    }
    return null;
  }

  /** Where a test has put the endpoint of a route; null when it has not. */
  public static @Nullable InetSocketAddress place(
      GlobalAcceleratorState state, String endpointId, int port) {
    EndpointPlace exact = state.find(EndpointPlace.class, EndpointPlace.id(endpointId, port));
    EndpointPlace any =
        exact != null
            ? exact
            : state.find(EndpointPlace.class, EndpointPlace.id(endpointId, EndpointPlace.ANY));
    return any == null ? null : any.address();
  }
}
