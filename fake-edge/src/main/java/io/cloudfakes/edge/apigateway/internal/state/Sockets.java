package io.cloudfakes.edge.apigateway.internal.state;

import io.cloudfakes.clock.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The connections to the WebSocket APIs of a world.
 *
 * @param byId those that are open
 * @param ends when each is to be closed, for its age or because nothing is sent on it
 */
public record Sockets(TreePMap<String, SocketConnection> byId, Timers<String> ends) {
  /** How long nothing may be sent on a connection. */
  public static final Duration LONGEST_IDLE = Duration.ofMinutes(10);

  /** How long a connection may last. */
  public static final Duration LONGEST_LIFE = Duration.ofHours(2);

  public static final Sockets NONE = new Sockets(TreePMap.empty(), Timers.none());

  /** The connection; null when it is not open. */
  public @Nullable SocketConnection get(String id) {
    return byId.get(id);
  }

  /** With that connection, open as of its last message. */
  Sockets with(SocketConnection connection) {
    Instant idle = connection.lastActiveAt().plus(LONGEST_IDLE);
    Instant old = connection.connectedAt().plus(LONGEST_LIFE);
    return new Sockets(
        byId.plus(connection.id(), connection),
        ends.schedule(idle.isBefore(old) ? idle : old, connection.id(), connection.id()));
  }

  Sockets without(String id) {
    return new Sockets(byId.minus(id), ends.cancel(id));
  }

  /** The connections that are to be closed by then, in order. */
  public List<SocketConnection> endingBy(Instant now) {
    List<SocketConnection> ending = new ArrayList<>();
    for (Timers.Timer<String> timer : ends.dueBy(now)) {
      SocketConnection connection = byId.get(timer.what());
      if (connection != null) {
        ending.add(connection);
      }
    }
    return ending;
  }
}
