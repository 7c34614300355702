package io.cloudfakes.edge.lambda;

import io.cloudfakes.edge.lambda.assertions.FunctionAssert;
import io.cloudfakes.edge.lambda.assertions.LambdaAssertions;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.service.Store;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AssertProvider;

/** One function of a world, as a test looks at it. What it gives is always as of now. */
public final class LambdaFunction implements AssertProvider<FunctionAssert> {
  private final Store<LambdaState> store;
  private final FunctionKey key;

  LambdaFunction(Store<LambdaState> store, FunctionKey key) {
    this.store = store;
    this.key = key;
  }

  public String name() {
    return key.name();
  }

  /** The ARN without version, as other services are given it. */
  public String arn() {
    return key.arn();
  }

  /** The runs of the function, oldest first; the newest 10,000. */
  public List<Invocation> invocations() {
    return List.copyOf(store.state().history(key).invocations());
  }

  /**
   * The newest run.
   *
   * @throws IllegalStateException when there was none
   */
  public Invocation lastInvocation() {
    List<Invocation> all = invocations();
    if (all.isEmpty()) {
      throw new IllegalStateException("The function " + name() + " was never invoked");
    }
    return all.get(all.size() - 1);
  }

  /** The last attempts at asynchronous events that were given up, oldest first. */
  public List<Invocation> dropped() {
    return invocations().stream().filter(Invocation::dropped).toList();
  }

  /** The asynchronous events that failed and wait to be tried again, in order of time. */
  public List<WaitingEvent> waiting() {
    return store.state().retries().dueBy(Instant.MAX).stream()
        .filter(timer -> timer.what().function().equals(key))
        .map(
            timer ->
                new WaitingEvent(
                    timer.what().requestId(),
                    timer.what().attempt(),
                    timer.due(),
                    timer.what().payload()))
        .toList();
  }

  @Override
  public String toString() {
    return arn();
  }

  /** For AssertJ's own {@code assertThat(function)}. */
  @Override
  public FunctionAssert assertThat() {
    return LambdaAssertions.assertThat(this);
  }
}
