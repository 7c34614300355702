package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.internal.rule.Runtimes;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instances of functions that were made for one world. One handles one event at a time and is
 * kept for the next; while it is at work, another event gets another. Each instance of an uploaded
 * package has classes of its own; handlers that a test gave are the same in all.
 */
final class Instances {
  private static final DateTimeFormatter LOG_STREAM_DAY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

  private record Key(FunctionKey function, String version) {}

  /** A handler that a test gave, as it was made for this world. */
  private record Shared(Code code, FunctionBody body) {}

  private final FakeAws world;
  private final Map<Key, Deque<FunctionInstance>> idle = new HashMap<>();
  private final Map<Key, Shared> shared = new HashMap<>();
  private final Map<Key, Integer> made = new HashMap<>();

  Instances(FakeAws world) {
    this.world = world;
  }

  /**
   * Makes the handler of {@code $LATEST} that a test gave.
   *
   * @throws IllegalArgumentException when it is no handler, or its class does not tell its types
   */
  void warm(FunctionKey function, Code code) {
    FunctionBody body = bodyOfObject(code);
    if (body != null) {
      synchronized (this) {
        shared.put(new Key(function, FunctionVersion.LATEST), new Shared(code, body));
      }
    }
  }

  /**
   * An instance for one event: one that waits for events, or a new one.
   *
   * @throws Throwable what the function's code throws when it is loaded or made
   */
  FunctionInstance take(FunctionKey function, FunctionVersion version, Code code) throws Throwable {
    Key key = new Key(function, version.number());
    String logStream;
    synchronized (this) {
      Deque<FunctionInstance> waiting = idle.computeIfAbsent(key, any -> new ArrayDeque<>());
      waiting.removeIf(one -> !one.runs(code, version.revisionId()));
      if (!waiting.isEmpty()) {
        return waiting.removeLast();
      }
      logStream = logStream(key, made.merge(key, 1, Integer::sum));
    }
    Instant start = world.clock().instant();
    FunctionBody body = bodyOf(key, version, code, logStream);
    Duration init = Duration.between(start, world.clock().instant());
    return new FunctionInstance(function, version, code, body, logStream, init);
  }

  /** Keeps an instance that has done its work for the next event. */
  synchronized void giveBack(FunctionInstance instance) {
    idle.computeIfAbsent(
            new Key(instance.function(), instance.version().number()), any -> new ArrayDeque<>())
        .addLast(instance.warm());
  }

  private FunctionBody bodyOf(Key key, FunctionVersion version, Code code, String logStream)
      throws Throwable {
    if (code instanceof Code.Uploaded uploaded && Runtimes.isJava(uploaded.runtime())) {
      return UploadedHandler.of(
          uploaded, InstanceEnvironment.of(key.function(), version, uploaded, logStream));
    }
    synchronized (this) {
      Shared known = shared.get(key);
      if (known != null && known.code().equals(code)) {
        return known.body();
      }
    }
    FunctionBody body = bodyOfObject(code);
    if (body == null) {
      throw new NoStandInException(key.function(), code);
    }
    synchronized (this) {
      shared.put(key, new Shared(code, body));
    }
    return body;
  }

  private @Nullable FunctionBody bodyOfObject(Code code) {
    if (code instanceof Code.Given given) {
      return FunctionBody.of(given.object(), given.eventType());
    }
    return code instanceof Code.MadeIn making
        ? FunctionBody.of(making.factory().apply(world), making.eventType())
        : null;
  }

  /** A name such as {@code 2026/01/31/[$LATEST]0123…}, one for each instance. */
  private String logStream(Key key, int number) {
    Instant now = world.clock().instant();
    long identity =
        Seed.narrow(
            Seed.narrow(world.seed().hash(key.function().arn()), now.toEpochMilli()), number);
    return LOG_STREAM_DAY.format(now)
        + "/["
        + key.version()
        + "]"
        + new Ids(world.seed(), identity).hex("log-stream", 32);
  }

  synchronized void clear() {
    idle.clear();
    shared.clear();
  }
}
