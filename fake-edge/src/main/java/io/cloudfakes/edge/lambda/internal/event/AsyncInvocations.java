package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.AsyncSettings;
import io.cloudfakes.edge.lambda.internal.rule.Concurrency;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.runtime.FunctionHost;
import io.cloudfakes.edge.lambda.internal.state.AsyncEvent;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs asynchronous invocations in one world, on its virtual clock: an event is tried at once. When
 * the function fails, it is tried again after one minute and then after two more; when there is no
 * capacity for it, after one second, and then after twice as long each time, up to five minutes.
 * What has failed too often or has become too old is given up.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html">
 *     How Lambda handles errors and retries with asynchronous invocation</a>
 */
public final class AsyncInvocations {
  /** How long after each failed attempt the next one comes. */
  private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2));

  private static final Duration SHORTEST_BACK_OFF = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

  private final FakeAws world;
  private final Store<LambdaState> store;
  private final FunctionHost host;
  private final AtomicLong arrivals = new AtomicLong();

  public AsyncInvocations(FakeAws world, Store<LambdaState> store, FunctionHost host) {
    this.world = world;
    this.store = store;
    this.host = host;
  }

  /** Takes in an event that reached Lambda otherwise than through a call, and tries it at once. */
  void accept(FunctionLookup lookup, Bytes event, String source) {
    Bytes payload = Payloads.checked(event, Payloads.LONGEST_ASYNC);
    long arrival = arrivals.incrementAndGet();
    FunctionVersion version =
        lookup.version((world.seed().hash("alias-weights", arrival) >>> 11) * 0x1.0p-53);
    store.commit(
        List.of(
            new LambdaChange.EventHandedOver(
                lookup.key(),
                lookup.part(),
                version.number(),
                payload,
                source,
                world.clock().instant(),
                world.seed(),
                arrival)));
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
    FunctionVersion version = function == null ? null : function.version(event.version());
    if (function == null || version == null) {
      store.commit(List.of(new LambdaChange.EventLost(event)));
      return;
    }
    AsyncSettings settings = AsyncSettings.of(function, event.qualifier());
    Instant now = world.clock().instant();
    if (now.isAfter(event.acceptedAt().plus(settings.maximumAge()))) {
      store.commit(List.of(new LambdaChange.EventAgeExceeded(event)));
      return;
    }
    Integer reserved = Concurrency.reserved(function);
    if (reserved != null && reserved == 0) {
      store.commit(List.of(new LambdaChange.EventNeverTried(event)));
      return;
    }
    Invocation made;
    try {
      made = host.run(event.function(), version, Attempt.of(event));
    } catch (AwsErrorException refused) {
      refused(event, refused, settings);
      return;
    }
    boolean again = made.failed() && event.attempt() <= settings.maximumRetries();
    Instant retryAt = again ? world.clock().instant().plus(WAITS.get(event.attempt() - 1)) : null;
    Invocation ended = made.dropped(made.failed() && !again);
    store.commit(List.of(new LambdaChange.EventAttempted(event, ended, retryAt)));
  }

  /** There was no capacity: the event goes back to the queue, unless it is in a loop. */
  private void refused(AsyncEvent event, AwsErrorException refused, AsyncSettings settings) {
    if (!refused.error().code().equals("TooManyRequestsException")) {
      store.commit(List.of(new LambdaChange.EventNeverTried(event)));
      return;
    }
    Duration wait = SHORTEST_BACK_OFF;
    for (int i = 0; i < event.throttled() && wait.compareTo(LONGEST_BACK_OFF) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    wait = wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
    Instant retryAt = world.clock().instant().plus(wait);
    Instant tooOld = event.acceptedAt().plus(settings.maximumAge());
    // What would be too old by then is given up when it is.
    store.commit(
        List.of(
            new LambdaChange.EventThrottled(
                event, retryAt.isAfter(tooOld) ? tooOld.plusMillis(1) : retryAt)));
  }

  private LambdaState state() {
    return store.state();
  }
}
