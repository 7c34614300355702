package io.cloudfakes.protocol;

import java.util.concurrent.Executor;

/** The body of one request while it comes in from the network. Used by one thread. */
public interface ArrivingBody {
  /**
   * Waits for the next run of it; empty at the end.
   *
   * @throws java.io.UncheckedIOException when it breaks off
   */
  Bytes next();

  /** Threads of the transport, for work on what has come while more is coming. */
  Executor beside();
}
