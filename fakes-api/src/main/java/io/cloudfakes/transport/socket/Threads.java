package io.cloudfakes.transport.socket;

import java.time.Duration;

/** Waiting for a thread to be gone. */
final class Threads {
  private Threads() {}

  /**
   * Waits for the thread to end, interrupted or not, but not for the calling thread itself: an
   * endpoint may be closed by the call it is answering.
   */
  static void join(Thread thread, Duration patience) {
    boolean interrupted = false;
    boolean waiting = thread != Thread.currentThread();
    while (waiting) {
      try {
        thread.join(patience.toMillis());
        waiting = false;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
