package io.cloudfakes.edge.cloudfront.internal.javascript;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.management.ExecutionListener;
import org.jspecify.annotations.Nullable;

/**
 * Runs scripts, each time in a context of its own: nothing that one run leaves behind is there in
 * the next. What is parsed and compiled is kept.
 */
final class ScriptEngine {
  /** How many statements a run may have: AWS has a limit of time, which is not the same twice. */
  static final int MOST = 100_000;

  /** The memory of a function, in bytes: what no text and no typed array of its own exceeds. */
  private static final String MEMORY = Integer.toString(2 * 1024 * 1024);

  private static final ResourceLimits LIMITS =
      ResourceLimits.newBuilder().statementLimit(MOST, ScriptEngine::isFunction).build();

  private final Engine engine = newEngine();
  private final Cache<Key, Program> programs = Caffeine.newBuilder().maximumSize(100).build();

  private record Key(String runtime, String code) {}

  private static Engine newEngine() {
    return Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  }

  private static boolean isFunction(Source source) {
    return !source.isInternal();
  }

  Program program(String code, String runtime) {
    return programs.get(new Key(runtime, code), key -> Program.of(key.code(), key.runtime()));
  }

  FunctionRun run(Program program, JsonNode event, Scene scene) {
    return run(engine, program, event, scene, new AtomicLong());
  }

  /** Runs a script in an engine of its own, which counts its statements. */
  static FunctionRun measured(Program program, JsonNode event, Scene scene) {
    AtomicLong statements = new AtomicLong();
    try (Engine own = newEngine()) {
      // It counts until its engine is closed.
      ExecutionListener.newBuilder()
          .statements(true)
          .sourceFilter(ScriptEngine::isFunction)
          .onEnter(entered -> statements.incrementAndGet())
          .attach(own);
      return run(own, program, event, scene, statements);
    }
  }

  private static FunctionRun run(
      Engine engine, Program program, JsonNode event, Scene scene, AtomicLong statements) {
    ScriptHost host = new ScriptHost(program.runtime(), scene);
    FunctionRun.Failure failure =
        program.fault() == null
            ? failure(engine, program, event, host)
            : new FunctionRun.Failure(program.fault(), true);
    int utilization = (int) Math.min(100, (statements.get() * 100 + MOST - 1) / MOST);
    return failure == null
        ? new FunctionRun(host.output(), host.log(), null, host.origin(), utilization)
        : FunctionRun.failed(failure, host.log(), utilization);
  }

  private static FunctionRun.@Nullable Failure failure(
      Engine engine, Program program, JsonNode event, ScriptHost host) {
    try (Context context = context(engine)) {
      Value run = host.prepare(context);
      context.eval(program.source());
      Value handler = context.getBindings("js").getMember("handler");
      if (handler == null || !handler.canExecute()) {
        return new FunctionRun.Failure("ReferenceError: handler function is not defined", true);
      }
      run.executeVoid(handler, event.toString());
      return host.failure();
    } catch (PolyglotException stopped) {
      return failure(stopped);
    }
  }

  private static FunctionRun.Failure failure(PolyglotException stopped) {
    if (stopped.isResourceExhausted()) {
      return new FunctionRun.Failure(
          "The function exceeded its maximum compute utilization", false);
    }
    if (stopped.isHostException() && stopped.asHostException() instanceof RuntimeException own) {
      throw own;
    }
    String message = String.valueOf(stopped.getMessage()).lines().findFirst().orElse("");
    boolean located = stopped.getSourceLocation() != null && !stopped.isSyntaxError();
    return new FunctionRun.Failure(
        located ? message + " in line " + stopped.getSourceLocation().getStartLine() : message,
        stopped.isSyntaxError());
  }

  private static Context context(Engine engine) {
    return Context.newBuilder("js")
        .engine(engine)
        .resourceLimits(LIMITS)
        .allowHostAccess(HostAccess.NONE)
        .timeZone(ZoneOffset.UTC)
        .allowExperimentalOptions(true)
        .option("js.ecmascript-version", "2021")
        .option("js.strict", "true")
        .option("js.disable-eval", "true")
        .option("js.console", "false")
        .option("js.print", "false")
        .option("js.load", "false")
        .option("js.polyglot-builtin", "false")
        .option("js.graal-builtin", "false")
        .option("js.java-package-globals", "false")
        .option("js.intl-402", "false")
        .option("js.string-length-limit", MEMORY)
        .option("js.max-typed-array-length", MEMORY)
        .build();
  }
}
