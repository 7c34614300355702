package io.cloudfakes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What faults cost calls that meet none. */
class FaultCostTest {
  private static final int CALLS = 10_000;

  private final World world = new World(FakeAws.create().options(), Instant.EPOCH, List.of());
  private final ActiveCall call = world.begin();

  @Test
  void without_rules_nothing_is_made() {
    // Some bytes are of the measuring itself; one object for each call would be 160,000.
    assertThat(allocated()).isLessThan(CALLS);
  }

  @Test
  void a_rule_for_other_calls_costs_a_look_at_it() {
    world.faults().on("*").where(request -> false).then(Fault.throttle());
    assertThat(allocated()).isLessThan(CALLS * 64L);
  }

  private long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    pass(CALLS);
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    pass(CALLS);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  /** All that the pipeline asks of faults on the way of a call that goes well. */
  private void pass(int times) {
    FaultActions actions = world.faultActions();
    for (int i = 0; i < times; i++) {
      actions.before(call);
      actions.beforeCommit(call);
      actions.afterCommit(call);
      actions.beforeSending(call);
    }
  }
}
