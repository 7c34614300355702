package io.cloudfakes.edge.globalaccelerator;

import io.cloudfakes.clock.Scheduled;
import io.cloudfakes.edge.globalaccelerator.internal.forward.Forwarder;
import java.time.Duration;
import java.time.Instant;

/** Closes connections through which nothing has passed for 340 seconds of virtual time, as AWS. */
final class IdleConnections implements Scheduled {
  private static final Duration LIMIT = Duration.ofSeconds(340);

  private final Forwarder forwarder;
  private volatile long nextDue = NEVER;
  private Instant lastBegun = Instant.EPOCH;

  IdleConnections(Forwarder forwarder) {
    this.forwarder = forwarder;
  }

  /** A connection begins. */
  synchronized void begun(Instant now) {
    lastBegun = now;
    nextDue = Math.min(nextDue, Scheduled.nanos(now.plus(LIMIT)));
  }

  @Override
  public long nextDue() {
    return nextDue;
  }

  @Override
  public synchronized void fire(Instant due) {
    Instant since = due.minus(LIMIT);
    forwarder.closeIdle(since);
    Instant oldest = forwarder.idleSince();
    // What has just begun may not be among the forwarder's connections yet.
    if (lastBegun.isAfter(since) && (oldest == null || lastBegun.isBefore(oldest))) {
      oldest = lastBegun;
    }
    nextDue = oldest == null ? NEVER : Scheduled.nanos(oldest.plus(LIMIT));
  }
}
