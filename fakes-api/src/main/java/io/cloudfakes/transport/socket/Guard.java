package io.cloudfakes.transport.socket;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;

/**
 * What is watched of one connection: whether a byte has moved since the last look, and how many of
 * its calls are in the world's hands, when it is not the client who keeps us waiting.
 */
final class Guard {
  private final StreamConnection connection;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean moved = true;

  /** What waits for the client's next bytes; touched by the I/O thread alone. */
  private @Nullable Runnable waiting;

  Guard(StreamConnection connection) {
    this.connection = connection;
  }

  StreamConnection connection() {
    return connection;
  }

  void moved() {
    // Read first: the flag is mostly up already, and a write would take the cache line.
    if (!moved) {
      moved = true;
    }
  }

  /** Has that run once the client has said something more. For the connection's I/O thread. */
  void afterNextRead(Runnable task) {
    waiting = task;
  }

  /** Notes that the client has said something. For the connection's I/O thread. */
  void read() {
    moved();
    Runnable task = waiting;
    if (task != null) {
      waiting = null;
      task.run();
    }
  }

  void callBegins() {
    calls.incrementAndGet();
  }

  void callEnds() {
    moved();
    calls.decrementAndGet();
  }

  /** Whether a call of this connection is in the world's hands. */
  boolean answering() {
    return calls.get() > 0;
  }

  /** Whether the client has said nothing since the last time this was asked. */
  boolean silentSinceLastLook() {
    boolean silent = !moved && !answering();
    moved = false;
    return silent;
  }
}
