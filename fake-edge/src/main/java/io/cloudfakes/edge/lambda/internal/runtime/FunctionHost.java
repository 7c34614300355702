package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.rule.Runtimes;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.PutFunctionRecursionConfigResponse;
import software.amazon.awssdk.services.lambda.model.RecursiveLoop;

/**
 * What runs the functions of one world: it holds the handlers that were made for this world, and
 * runs them on the caller's thread with no lock held.
 */
public final class FunctionHost {
  private static final String UNHANDLED = "Unhandled";
  private static final DateTimeFormatter LOG_STREAM_DAY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

  private final FakeAws world;
  private final Store<LambdaState> store;
  private final Running running = new Running();
  private final ConcurrentMap<InstanceKey, Instance> instances = new ConcurrentHashMap<>();

  private record InstanceKey(FunctionKey function, String version) {}

  /** One handler of this world; good for as long as the version has that code and settings. */
  private record Instance(Code code, String revisionId, FunctionBody body, String logStream) {}

  /** What came of a run. */
  private record Ending(Bytes reply, @Nullable Throwable thrown, boolean failed) {}

  public FunctionHost(FakeAws world, Store<LambdaState> store) {
    this.world = world;
    this.store = store;
  }

  /**
   * Makes the handler of {@code $LATEST} now, so that a mistake in it shows where it is deployed.
   *
   * @throws IllegalArgumentException when it is no handler, or its class does not tell its types
   */
  public void warm(FunctionKey key, Code code, String revisionId) {
    FunctionBody body = null;
    if (code instanceof Code.Given given) {
      body = FunctionBody.of(given.object(), given.eventType());
    } else if (code instanceof Code.MadeIn made) {
      body = FunctionBody.of(made.factory().apply(world), made.eventType());
    }
    if (body != null) {
      instances.put(
          new InstanceKey(key, FunctionVersion.LATEST),
          new Instance(code, revisionId, body, stream(key, FunctionVersion.LATEST)));
    }
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
    Ending ending = runLogged(function, version, code, attempt, deadline, log);
    Instant end = world.clock().instant();
    if (end.isAfter(deadline)) {
      FunctionFailure timedOut = FunctionFailure.timedOut(attempt.requestId(), version.timeout());
      log.log(end + " " + timedOut.log());
      ending = new Ending(timedOut.reply(), null, true);
      end = deadline;
    } else if (ending.reply().length() > Payloads.LONGEST_REPLY) {
      ending = new Ending(FunctionFailure.replyTooLarge().reply(), null, true);
    }
    Duration duration = Duration.between(start, end);
    log.end(attempt.requestId(), duration, version.memorySize());
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
        ending.reply(),
        ending.failed() ? Optional.of(UNHANDLED) : Optional.empty(),
        Optional.ofNullable(ending.thrown()),
        false,
        log.text());
  }

  /** A handler's failure of any kind is the function's, never this library's. */
  private Ending runLogged(
      FunctionKey function,
      FunctionVersion version,
      Code code,
      Attempt attempt,
      Instant deadline,
      FunctionLog log) {
    try {
      Instance instance = instance(function, version, code);
      InvocationContext context =
          new InvocationContext(
              function, version, attempt, instance.logStream(), deadline, world.clock(), log);
      return new Ending(instance.body().run(attempt.event(), context), null, false);
    } catch (Throwable thrown) {
      FunctionFailure failure = FunctionFailure.thrown(thrown);
      log.log(failure.log());
      return new Ending(failure.reply(), thrown, true);
    }
  }

  private Instance instance(FunctionKey function, FunctionVersion version, Code code)
      throws Throwable {
    InstanceKey key = new InstanceKey(function, version.number());
    Instance warm = instances.get(key);
    if (warm != null
        && warm.code().equals(code)
        && warm.revisionId().equals(version.revisionId())) {
      return warm;
    }
    Instance made =
        new Instance(
            code, version.revisionId(), bodyOf(function, code), stream(function, version.number()));
    instances.put(key, made);
    return made;
  }

  private FunctionBody bodyOf(FunctionKey function, Code code) throws Throwable {
    if (code instanceof Code.Given given) {
      return FunctionBody.of(given.object(), given.eventType());
    }
    if (code instanceof Code.MadeIn made) {
      return FunctionBody.of(made.factory().apply(world), made.eventType());
    }
    if (code instanceof Code.Uploaded uploaded && Runtimes.isJava(uploaded.runtime())) {
      return UploadedHandler.of(uploaded);
    }
    throw new NoStandInException(function, code);
  }

  /** A name such as {@code 2026/01/31/[$LATEST]0123…}, one for each handler that is made. */
  private String stream(FunctionKey key, String version) {
    Instant now = world.clock().instant();
    long identity = Seed.narrow(world.seed().hash(key.arn()), now.toEpochMilli());
    return LOG_STREAM_DAY.format(now)
        + "/["
        + version
        + "]"
        + new Ids(world.seed(), identity).hex("log-stream", 32);
  }

  /** Lets go of the handlers made for this world. */
  public void close() {
    instances.clear();
  }
}
