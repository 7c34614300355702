package io.cloudfakes.internal;

import io.cloudfakes.transport.client.ClientSettings;
import io.cloudfakes.transport.client.Clients;
import io.cloudfakes.transport.direct.DirectClients;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The clients a world has handed out: made once each, closed with the world. */
public final class WorldClients implements AutoCloseable {
  private record Key(String way, Class<?> type, ClientSettings settings) {}

  private final World world;
  private final Map<Key, Object> made = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final DirectClients direct;
  private @Nullable Clients inProcess;
  private @Nullable Clients overSocket;

  public WorldClients(World world) {
    this.world = world;
    this.direct = new DirectClients(world.directReceiver());
  }

  public <C> C inProcess(Class<C> type, ClientSettings settings) {
    lock.lock();
    try {
      Clients clients = inProcess;
      if (clients == null) {
        clients = Clients.inProcess(world.receiver(), world.clock());
        inProcess = clients;
      }
      Clients maker = clients;
      return once("in process", type, settings, () -> maker.create(type, settings));
    } finally {
      lock.unlock();
    }
  }

  public <C> C overSocket(URI endpoint, Class<C> type, ClientSettings settings) {
    lock.lock();
    try {
      Clients clients = overSocket;
      if (clients == null) {
        clients = Clients.overSocket(endpoint, world.clock());
        overSocket = clients;
      }
      Clients maker = clients;
      return once("over the socket", type, settings, () -> maker.create(type, settings));
    } finally {
      lock.unlock();
    }
  }

  public <C> C direct(Class<C> type, ClientSettings settings) {
    lock.lock();
    try {
      return once("direct", type, settings, () -> direct.create(type, settings));
    } finally {
      lock.unlock();
    }
  }

  private <C> C once(String way, Class<C> type, ClientSettings settings, Supplier<C> maker) {
    Key key = new Key(way, type, settings);
    Object known = made.get(key);
    if (known == null) {
      known = maker.get();
      made.put(key, known);
    }
    return type.cast(known);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      made.values().forEach(WorldClients::close);
      made.clear();
      if (overSocket != null) {
        overSocket.close();
        overSocket = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private static void close(Object client) {
    if (client instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException("A client could not be closed: " + client, e);
      }
    }
  }
}
