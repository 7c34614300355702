package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.LambdaOptions;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.PutFunctionRecursionConfigResponse;
import software.amazon.awssdk.services.lambda.model.RecursiveLoop;

/**
 * What runs the functions of one world: it holds the handlers that were made for this world, and
 * runs them on the caller's thread with no lock held.
 */
public final class FunctionHost {
  private static final String UNHANDLED = "Unhandled";

  private final FakeAws world;
  private final Store<LambdaState> store;
  private final Running running = new Running();
  private final Instances instances;
  private final @Nullable Watchdog watchdog;

  /**
   * How far a handler came.
   *
   * @param instance null when none could be made
   * @param reply null when it threw
   */
  private record Worked(
      @Nullable FunctionInstance instance, @Nullable Bytes reply, @Nullable Throwable thrown) {
    /** How long it took to make the instance; null when there was one. */
    @Nullable Duration init() {
      return instance == null ? null : instance.init();
    }
  }

  public FunctionHost(FakeAws world, Store<LambdaState> store) {
    this.world = world;
    this.store = store;
    this.instances = new Instances(world);
    this.watchdog =
        world.options().of(LambdaOptions.class).watchdog().map(Watchdog::new).orElse(null);
  }

  /**
   * Makes the handler of {@code $LATEST} now, so that a mistake in it shows where it is deployed.
   *
   * @throws IllegalArgumentException when it is no handler, or its class does not tell its types
   */
  public void warm(FunctionKey key, Code code) {
    instances.warm(key, code);
  }

  /**
   * Refuses what is no handler.
   *
   * @throws IllegalArgumentException saying what to write instead
   */
  public void check(Code.Given given) {
    FunctionBody unused = FunctionBody.of(given.object(), given.eventType());
  }

  /**
   * Runs a function to its end; whatever it does is in what is returned.
   *
   * @throws io.cloudfakes.AwsErrorException when it may not run now
   */
  public Invocation run(FunctionKey key, FunctionVersion version, Attempt attempt) {
    LambdaState state = store.state();
    DeployedFunction function = state.function(key);
    if (function == null) {
      throw LambdaErrors.functionNotFound(key, null).asException();
    }
    running.enter(function, mayLoop(function), state);
    try {
      return run(key, version, state.standIns().get(key), attempt);
    } finally {
      running.leave(key);
    }
  }

  private static boolean mayLoop(DeployedFunction function) {
    PutFunctionRecursionConfigResponse config =
        function.setting(PutFunctionRecursionConfigResponse.class, "");
    return config != null && config.recursiveLoop() == RecursiveLoop.ALLOW;
  }

  private Invocation run(
      FunctionKey function, FunctionVersion version, @Nullable Code standIn, Attempt attempt) {
    Instant start = world.clock().instant();
    Instant deadline = start.plus(version.timeout());
    FunctionLog log = new FunctionLog();
    log.start(attempt.requestId(), version.number());
    Code code = standIn == null ? version.code() : standIn;
    Worked worked = work(function, version, code, attempt, deadline, log);
    Instant end = world.clock().instant();
    boolean late = end.isAfter(deadline) || worked.thrown() instanceof Watchdog.GivenUpException;
    FunctionFailure failure = failure(worked, version, attempt, late ? deadline : null);
    if (failure != null && !failure.log().isEmpty()) {
      log.log(failure.log());
    }
    if (worked.instance() != null && (failure == null || !failure.fatal())) {
      instances.giveBack(worked.instance());
    }
    Duration duration = late ? version.timeout() : Duration.between(start, end);
    log.end(
        attempt.requestId(),
        duration,
        version.memorySize(),
        worked.init(),
        failure == null ? "" : failure.status());
    return new Invocation(
        attempt.requestId(),
        attempt.invokedArn(),
        version.number(),
        attempt.type(),
        attempt.number(),
        attempt.source(),
        start,
        duration,
        attempt.event(),
        failure == null ? Objects.requireNonNull(worked.reply()) : failure.reply(),
        failure == null ? Optional.empty() : Optional.of(UNHANDLED),
        late ? Optional.empty() : Optional.ofNullable(worked.thrown()),
        false,
        log.text());
  }

  /** A handler's failure of any kind is the function's, never this library's. */
  private Worked work(
      FunctionKey function,
      FunctionVersion version,
      Code code,
      Attempt attempt,
      Instant deadline,
      FunctionLog log) {
    FunctionInstance instance = null;
    try {
      instance = watched(attempt, () -> instances.take(function, version, code));
      Context context =
          new InvocationContext(
              function, version, attempt, instance.logStream(), deadline, world.clock(), log);
      FunctionBody body = instance.body();
      return new Worked(instance, watched(attempt, () -> body.run(attempt.event(), context)), null);
    } catch (Throwable thrown) {
      return new Worked(instance, null, thrown);
    }
  }

  private <T> T watched(Attempt attempt, Step<T> step) throws Throwable {
    return watchdog == null ? step.take() : watchdog.run(attempt.requestId(), running.asHere(step));
  }

  /**
   * How an invocation failed; null when it did not.
   *
   * @param lateSince when its time was over; null when it was not
   */
  private static @Nullable FunctionFailure failure(
      Worked worked, FunctionVersion version, Attempt attempt, @Nullable Instant lateSince) {
    if (lateSince != null) {
      return FunctionFailure.timedOut(attempt.requestId(), version.timeout(), lateSince);
    }
    if (worked.thrown() instanceof ProcessExit exit) {
      return FunctionFailure.exited(attempt.requestId(), exit.status());
    }
    if (worked.thrown() != null) {
      return FunctionFailure.thrown(worked.thrown());
    }
    return worked.reply() != null && worked.reply().length() > Payloads.LONGEST_REPLY
        ? FunctionFailure.replyTooLarge()
        : null;
  }

  /** Lets go of the handlers made for this world. */
  public void close() {
    instances.clear();
  }
}
