package io.cloudfakes.transport.socket;

import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.StreamConnection;

/**
 * What is watched of one connection: whether a byte has moved since the last look, and how many of
 * its calls are in the world's hands, when it is not the client who keeps us waiting.
 */
final class Guard {
  private final StreamConnection connection;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean moved = true;

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
