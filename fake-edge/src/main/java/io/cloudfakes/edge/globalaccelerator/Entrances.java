package io.cloudfakes.edge.globalaccelerator;

import io.cloudfakes.FakeAws;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.globalaccelerator.internal.forward.Forwarder;
import io.cloudfakes.edge.globalaccelerator.internal.routing.Clients;
import io.cloudfakes.edge.globalaccelerator.internal.routing.Connection;
import io.cloudfakes.edge.globalaccelerator.internal.routing.Place;
import io.cloudfakes.edge.globalaccelerator.internal.routing.Routing;
import io.cloudfakes.edge.globalaccelerator.internal.state.AcceleratorResource;
import io.cloudfakes.edge.globalaccelerator.internal.state.GlobalAcceleratorState;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Store;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loopback ports of a world's accelerators, and what came in by them. */
final class Entrances implements AutoCloseable {
  private static final int REMEMBERED = 10_000;

  private record Entrance(String arn, int port, String region) {}

  private record Came(String arn, ForwardedConnection connection) {}

  private final Store<GlobalAcceleratorState> store;
  private final FakeClock clock;
  private final Seed seed;
  private final String home;
  private final Map<Entrance, InetSocketAddress> open = new LinkedHashMap<>();
  private final Deque<Came> came = new ArrayDeque<>();
  private @Nullable Forwarder forwarder;
  private @Nullable IdleConnections idle;

  Entrances(FakeAws world, Store<GlobalAcceleratorState> store) {
    this.store = store;
    this.clock = world.clock();
    this.seed = world.seed();
    this.home = world.options().region();
  }

  synchronized InetSocketAddress open(AcceleratorView accelerator, int port, String region) {
    String arn = accelerator.accelerator().arn();
    if (Routing.listener(store.state(), arn, port) == null) {
      throw new IllegalArgumentException(
          "No listener of "
              + arn
              + " takes TCP connections at port "
              + port
              + "; those of UDP are not forwarded");
    }
    if (!region.isEmpty()) {
      FakeGlobalAccelerator.place(region);
    }
    Forwarder running = forwarder;
    if (running == null) {
      running = new Forwarder(clock);
      forwarder = running;
      idle = new IdleConnections(running);
      clock.attach(idle);
    }
    Forwarder opening = running;
    Entrance entrance = new Entrance(arn, port, region);
    return open.computeIfAbsent(
        entrance, one -> opening.open(client -> target(accelerator, one, client)));
  }

  Optional<Route> route(
      AcceleratorView accelerator, String client, int clientPort, int port, String region) {
    GlobalAcceleratorState state = store.state();
    AcceleratorResource found = state.find(AcceleratorResource.class, accelerator.arn());
    if (found == null) {
      return Optional.empty();
    }
    Place usual = FakeGlobalAccelerator.placeOr(home);
    Place place =
        region.isEmpty()
            ? Clients.place(state, client, usual)
            : FakeGlobalAccelerator.place(region);
    Connection connection =
        new Connection(client, clientPort, found.addresses().ipv4().get(0), port);
    return Optional.ofNullable(Routing.of(state, found.arn(), connection, place, seed));
  }

  private @Nullable InetSocketAddress target(
      AcceleratorView accelerator, Entrance entrance, InetSocketAddress client) {
    Optional<Route> route =
        route(
            accelerator,
            client.getAddress().getHostAddress(),
            client.getPort(),
            entrance.port(),
            entrance.region());
    InetSocketAddress place =
        route.map(way -> Routing.place(store.state(), way.endpointId(), way.port())).orElse(null);
    remember(
        new Came(
            entrance.arn(),
            new ForwardedConnection(
                client, entrance.port(), route, place != null, clock.instant())));
    return place;
  }

  private synchronized void remember(Came connection) {
    if (idle != null && connection.connection().forwarded()) {
      idle.begun(clock.instant());
    }
    came.addLast(connection);
    if (came.size() > REMEMBERED) {
      came.removeFirst();
    }
  }

  synchronized List<ForwardedConnection> connections(String arn) {
    return came.stream().filter(one -> one.arn().equals(arn)).map(Came::connection).toList();
  }

  @Override
  public synchronized void close() {
    if (forwarder != null) {
      forwarder.close();
      forwarder = null;
    }
    open.clear();
  }
}
