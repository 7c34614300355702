package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.FunctionName;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.runtime.FunctionHost;
import io.cloudfakes.edge.lambda.internal.state.AsyncEvent;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs asynchronous invocations in one world: an event is tried at once; if the function fails,
 * again after one minute and then after two more, in virtual time; then it is given up.
 */
public final class AsyncInvocations implements FunctionTarget {
  /** How long after each failed attempt the next one comes. */
  private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

  private final FakeAws world;
  private final Store<LambdaState> store;
  private final FunctionHost host;
  private final AtomicLong arrivals = new AtomicLong();

  public AsyncInvocations(FakeAws world, Store<LambdaState> store, FunctionHost host) {
    this.world = world;
    this.store = store;
    this.host = host;
  }

  @Override
  public boolean exists(String functionArn) {
    FunctionName name = nameIn(functionArn);
    return name != null
        && (name.qualifier() == null || name.qualifier().equals(FunctionLookup.LATEST))
        && state().function(keyOf(name)) != null;
  }

  @Override
  public void invokeAsync(String functionArn, Bytes event, String source) {
    FunctionName name = nameIn(functionArn);
    if (name == null || !exists(functionArn)) {
      throw new IllegalArgumentException("There is no function " + functionArn);
    }
    Bytes payload = Payloads.checked(event, Payloads.LONGEST_ASYNC);
    long arrival = arrivals.incrementAndGet();
    FunctionKey key = keyOf(name);
    store.commit(
        List.of(
            new LambdaChange.EventHandedOver(
                key, payload, source, world.clock().instant(), world.seed(), arrival)));
    // It is run here and not as one more delivery: the event already was delivered to Lambda, and
    // a test that has deliveries repeated or delayed means that one.
    for (AsyncEvent accepted : state().underWay().values()) {
      if (accepted.arrival() == arrival) {
        attempt(accepted);
        return;
      }
    }
  }

  /** Makes one attempt at an event, and has it retried or given up if it fails. */
  void attempt(AsyncEvent event) {
    DeployedFunction function = state().function(event.function());
    if (function == null) {
      store.commit(List.of(new LambdaChange.EventLost(event)));
      return;
    }
    Invocation made = host.run(function, Attempt.of(event));
    boolean again = made.failed() && event.attempt() <= WAITS.size();
    Instant retryAt = again ? world.clock().instant().plus(WAITS.get(event.attempt() - 1)) : null;
    Invocation ended = made.dropped(made.failed() && !again);
    store.commit(List.of(new LambdaChange.EventAttempted(event, ended, retryAt)));
  }

  private static @Nullable FunctionName nameIn(String functionArn) {
    Arn arn = Arn.parseOrNull(functionArn);
    return arn == null || !arn.service().equals("lambda") ? null : FunctionName.parse(functionArn);
  }

  private FunctionKey keyOf(FunctionName name) {
    return name.key(world.options().account(), world.options().region());
  }

  private LambdaState state() {
    return store.state();
  }
}
