package io.cloudfakes.internal;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.BodyDigests;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Feeds the digests of a body on a second thread, in order, while the first one receives. Nobody
 * ever waits for that thread to begin: what it has not done at the end, the first one does.
 */
final class DigestLane implements Consumer<Bytes> {
  private final BodyDigests digests;
  private final Executor beside;
  private final Queue<Bytes> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean running = new AtomicBoolean();

  DigestLane(BodyDigests digests, Executor beside) {
    this.digests = digests;
    this.beside = beside;
  }

  @Override
  public void accept(Bytes run) {
    waiting.add(run);
    if (running.compareAndSet(false, true)) {
      try {
        beside.execute(this::work);
      } catch (RejectedExecutionException closing) {
        // The endpoint takes no more work: all of it is left for the end.
        return;
      }
    }
  }

  private void work() {
    do {
      takeIn();
      running.set(false);
    } while (!waiting.isEmpty() && running.compareAndSet(false, true));
  }

  private synchronized void takeIn() {
    for (Bytes run = waiting.poll(); run != null; run = waiting.poll()) {
      digests.update(run);
    }
  }

  /** Returns when all that was accepted is in the digests. */
  synchronized void end() {
    takeIn();
    digests.end();
  }
}
