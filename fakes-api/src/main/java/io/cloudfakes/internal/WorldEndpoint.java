package io.cloudfakes.internal;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.socket.HostedRequest;
import io.cloudfakes.transport.socket.SocketEndpoint;
import io.cloudfakes.transport.socket.SocketOptions;
import io.cloudfakes.transport.socket.admin.AdminResource;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A world's endpoint on a loopback port: opened when it is first asked for. */
public final class WorldEndpoint implements AutoCloseable {
  private final World world;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable SocketEndpoint endpoint;

  public WorldEndpoint(World world) {
    this.world = world;
  }

  /** Its address, {@code http://127.0.0.1:port}; opened now if it is not yet. */
  public URI uri() {
    lock.lock();
    try {
      SocketEndpoint open = endpoint;
      if (open == null) {
        open =
            SocketEndpoint.start(
                withAdministration(), SocketOptions.DEFAULTS.withPort(world.options().port()));
        endpoint = open;
      }
      return open.uri();
    } finally {
      lock.unlock();
    }
  }

  private Receiver withAdministration() {
    AdminResource administration = new AdminResource(new WorldAdministration(world));
    Receiver pipeline = world.receiver();
    return sent -> {
      HttpRequest request = HostedRequest.meant(sent);
      Optional<HttpResponse> answer = administration.answer(request);
      return answer.isPresent() ? new Reply.Answer(answer.get()) : pipeline.receive(request);
    };
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (endpoint != null) {
        endpoint.close();
        endpoint = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
