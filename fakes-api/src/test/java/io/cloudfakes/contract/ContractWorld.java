package io.cloudfakes.contract;

import io.cloudfakes.FakeAws;
import java.time.Instant;

/** The world of one contract run, with clients that reach it in one way. */
public final class ContractWorld implements AutoCloseable {
  /** Not today: what a run does must not depend on when it is run. */
  private static final Instant START = Instant.parse("2030-01-02T03:04:05Z");

  private final ContractTest.Way way;
  private final FakeAws aws = FakeAws.builder().seed(42).startingAt(START).recordChanges().create();

  public ContractWorld(ContractTest.Way way) {
    this.way = way;
  }

  public FakeAws aws() {
    return aws;
  }

  /** A client of a synchronous interface, whichever the way. */
  public <C> C client(Class<C> type) {
    return way.async ? AsyncBridge.to(reached(AsyncBridge.asyncTypeOf(type)), type) : reached(type);
  }

  private <C> C reached(Class<C> type) {
    return way.socket ? aws.socketClient(type) : aws.client(type);
  }

  /** Fails when the run left something over, broke something inside, or cannot be replayed. */
  public void check() {
    Invariants.check(aws);
  }

  /**
   * Ends the world; where Netty is in it, on a thread beside: its clients take two seconds each.
   */
  @Override
  public void close() {
    if (way.socket && way.async) {
      Thread closing = new Thread(aws::close, "closing " + way.text);
      closing.setDaemon(true);
      closing.start();
    } else {
      aws.close();
    }
  }
}
