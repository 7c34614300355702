package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What runs the functions of one world: it holds the handlers that were made for this world, and
 * runs them on the caller's thread with no lock held.
 */
public final class FunctionHost {
  private static final String UNHANDLED = "Unhandled";
  private static final DateTimeFormatter LOG_STREAM_DAY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

  private final FakeAws world;
  private final ConcurrentMap<FunctionKey, Instance> instances = new ConcurrentHashMap<>();

  /** One handler of this world; good for as long as the function has that code. */
  private record Instance(Code code, FunctionBody body, String logStream) {}

  /** What came of a run. */
  private record Ending(Bytes reply, @Nullable Throwable thrown, boolean failed) {}

  public FunctionHost(FakeAws world) {
    this.world = world;
  }

  /**
   * Makes the function's handler now, so that a mistake in it shows where it is deployed.
   *
   * @throws IllegalArgumentException when it is no handler, or its class does not tell its types
   */
  public void warm(FunctionKey key, Code code) {
    if (code instanceof Code.Given given) {
      instances.put(
          key, new Instance(code, FunctionBody.of(given.object(), given.eventType()), stream(key)));
    } else if (code instanceof Code.MadeIn made) {
      Object handler = made.factory().apply(world);
      instances.put(
          key, new Instance(code, FunctionBody.of(handler, made.eventType()), stream(key)));
    }
  }

  /** Runs the function to its end; whatever it does is in what is returned. */
  public Invocation run(DeployedFunction function, Attempt attempt) {
    Instant start = world.clock().instant();
    Instant deadline = start.plus(function.settings().timeout());
    FunctionLog log = new FunctionLog();
    log.start(attempt.requestId(), FunctionLookup.LATEST);
    Ending ending = runLogged(function, attempt, deadline, log);
    Instant end = world.clock().instant();
    if (end.isAfter(deadline)) {
      FunctionFailure timedOut =
          FunctionFailure.timedOut(attempt.requestId(), function.settings().timeout());
      log.log(end + " " + timedOut.log());
      ending = new Ending(timedOut.reply(), null, true);
      end = deadline;
    } else if (ending.reply().length() > Payloads.LONGEST_REPLY) {
      ending = new Ending(FunctionFailure.replyTooLarge().reply(), null, true);
    }
    Duration duration = Duration.between(start, end);
    log.end(attempt.requestId(), duration, function.settings().memorySize());
    return new Invocation(
        attempt.requestId(),
        attempt.invokedArn(),
        attempt.type(),
        attempt.number(),
        attempt.source(),
        start,
        duration,
        attempt.event(),
        ending.reply(),
        ending.failed() ? Optional.of(UNHANDLED) : Optional.empty(),
        Optional.ofNullable(ending.thrown()),
        false,
        log.text());
  }

  /** A handler's failure of any kind is the function's, never this library's. */
  private Ending runLogged(
      DeployedFunction function, Attempt attempt, Instant deadline, FunctionLog log) {
    try {
      Instance instance = instance(function);
      InvocationContext context =
          new InvocationContext(
              function, attempt, instance.logStream(), deadline, world.clock(), log);
      return new Ending(instance.body().run(attempt.event(), context), null, false);
    } catch (Throwable thrown) {
      FunctionFailure failure = FunctionFailure.thrown(thrown);
      log.log(failure.log());
      return new Ending(failure.reply(), thrown, true);
    }
  }

  private Instance instance(DeployedFunction function) throws Throwable {
    Instance warm = instances.get(function.key());
    if (warm != null && warm.code().equals(function.code())) {
      return warm;
    }
    Instance made = new Instance(function.code(), bodyOf(function.code()), stream(function.key()));
    instances.put(function.key(), made);
    return made;
  }

  private FunctionBody bodyOf(Code code) throws Throwable {
    if (code instanceof Code.Given given) {
      return FunctionBody.of(given.object(), given.eventType());
    }
    if (code instanceof Code.MadeIn made) {
      return FunctionBody.of(made.factory().apply(world), made.eventType());
    }
    return madeOf((Code.OfClass) code);
  }

  private static FunctionBody madeOf(Code.OfClass code) throws Throwable {
    try {
      Class<?> type = Class.forName(code.className(), true, code.from());
      return FunctionBody.of(type.getConstructor().newInstance(), null);
    } catch (ClassNotFoundException e) {
      throw new ClassNotFoundException("Class not found: " + code.className(), e);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** A name such as {@code 2026/01/31/[$LATEST]0123…}, one for each handler that is made. */
  private String stream(FunctionKey key) {
    Instant now = world.clock().instant();
    long identity = Seed.narrow(world.seed().hash(key.arn()), now.toEpochMilli());
    return LOG_STREAM_DAY.format(now)
        + "/["
        + FunctionLookup.LATEST
        + "]"
        + new Ids(world.seed(), identity).hex("log-stream", 32);
  }

  /** Lets go of the handlers made for this world. */
  public void close() {
    instances.clear();
  }
}
