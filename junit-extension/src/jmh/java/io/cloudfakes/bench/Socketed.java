package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.client.Clients;
import io.cloudfakes.transport.socket.SocketEndpoint;

/** A receiver behind an endpoint of its own, and a client that calls it over the network. */
record Socketed<C extends AutoCloseable>(SocketEndpoint endpoint, C client)
    implements AutoCloseable {

  static <C extends AutoCloseable> Socketed<C> open(Receiver receiver, FakeAws aws, Class<C> type) {
    SocketEndpoint endpoint = SocketEndpoint.start(receiver);
    C client = Clients.overSocket(endpoint.uri(), aws.clock()).create(type, aws.settings());
    return new Socketed<>(endpoint, client);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      endpoint.close();
    }
  }
}
