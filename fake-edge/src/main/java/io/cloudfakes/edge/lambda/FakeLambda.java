package io.cloudfakes.edge.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.call.FunctionRun;
import io.cloudfakes.edge.lambda.internal.LambdaService;
import io.cloudfakes.edge.lambda.internal.event.AsyncInvocations;
import io.cloudfakes.edge.lambda.internal.event.StreamReaders;
import io.cloudfakes.edge.lambda.internal.event.TriggeredInvocations;
import io.cloudfakes.edge.lambda.internal.rule.Configurations;
import io.cloudfakes.edge.lambda.internal.rule.FunctionName;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.runtime.FunctionHost;
import io.cloudfakes.edge.lambda.internal.runtime.SynchronousInvocations;
import io.cloudfakes.edge.lambda.internal.state.Code;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.link.StreamListener;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Store;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * AWS Lambda in one world: functions are Java handlers that run in the test's own JVM, on the
 * thread of whoever invokes them.
 *
 * <pre>{@code
 * FakeLambda lambda = aws.fake(FakeLambda.class);
 * lambda.deploy("index-photo", new IndexPhoto(dynamo));   // a RequestHandler<S3Event, String>
 * aws.client(LambdaClient.class).invoke(b -> b.functionName("index-photo").payload(event));
 * assertThat(lambda.function("index-photo").lastInvocation().failed()).isFalse();
 * }</pre>
 *
 * <p>Deploying under the name of a function that is there gives it new code. The name may be an ARN
 * to deploy into another region or account.
 */
public final class FakeLambda implements Fake {
  private final FakeAws world;
  private final Store<LambdaState> store;
  private final FunctionHost host;

  FakeLambda(FakeAws world) {
    this.world = world;
    this.store = world.store(LambdaService.SERVICE);
    this.host = new FunctionHost(world, store);
    AsyncInvocations async = new AsyncInvocations(world, store, host);
    SynchronousInvocations synchronous = new Recorded(store, host, world.clock());
    world
        .links()
        .register(FunctionTarget.class, new TriggeredInvocations(world, store, synchronous, async));
    world.links().register(AsyncInvocations.class, async);
    StreamReaders readers = new StreamReaders(world, store, host);
    world.links().register(StreamListener.class, readers);
    world.links().register(StreamReaders.class, readers);
    world.links().register(SynchronousInvocations.class, synchronous);
  }

  /**
   * Deploys a handler of objects. Its class says what events are turned into: {@code class
   * IndexPhoto implements RequestHandler<S3Event, String>}.
   *
   * @throws IllegalArgumentException when the class does not say it, as those of Java lambdas do
   *     not: use {@link #deploy(String, Class, RequestHandler)} for them
   */
  public LambdaFunction deploy(String name, RequestHandler<?, ?> handler) {
    return put(name, new Code.Given(handler, null));
  }

  /** Deploys a handler of objects, or a Java lambda, whose events are of that type. */
  public <I> LambdaFunction deploy(
      String name, Class<I> eventType, RequestHandler<? super I, ?> handler) {
    return put(name, new Code.Given(handler, eventType));
  }

  /** Deploys a handler that reads the event and writes the reply itself, byte for byte. */
  public LambdaFunction deploy(String name, RequestStreamHandler handler) {
    return put(name, new Code.Given(handler, null));
  }

  /** Deploys a Java lambda of the event's JSON: {@code deploy("double", event -> …)}. */
  public LambdaFunction deploy(String name, Function<? super JsonNode, ?> handler) {
    return put(name, new Code.Given(handler, JsonNode.class));
  }

  /** Deploys a Java lambda whose events are of that type. */
  public <I> LambdaFunction deploy(
      String name, Class<I> eventType, Function<? super I, ?> handler) {
    return put(name, new Code.Given(handler, eventType));
  }

  /**
   * Deploys a handler that is made anew for each world: in this one now, in each world forked from
   * it when the function is first run there. So the handler can hold the clients of the world it
   * runs in: {@code deployIn("index", aws -> new IndexPhoto(aws.client(S3Client.class)))}.
   *
   * @throws IllegalArgumentException when the handler's class does not say its event type
   */
  public LambdaFunction deployIn(
      String name, Function<FakeAws, ? extends RequestHandler<?, ?>> factory) {
    return put(name, new Code.MadeIn(factory, null));
  }

  /** As {@link #deployIn(String, Function)}, for Java lambdas whose events are of that type. */
  public <I> LambdaFunction deployIn(
      String name, Class<I> eventType, Function<FakeAws, RequestHandler<I, ?>> factory) {
    return put(name, new Code.MadeIn(factory, eventType));
  }

  /** As {@link #deployIn(String, Function)}, for handlers of bytes. */
  public LambdaFunction deployStreamIn(
      String name, Function<FakeAws, ? extends RequestStreamHandler> factory) {
    return put(name, new Code.MadeIn(factory, null));
  }

  /**
   * The function of that name or ARN.
   *
   * @throws IllegalArgumentException when there is none, and never was
   */
  public LambdaFunction function(String name) {
    FunctionKey key = keyOf(FunctionName.parse(name));
    LambdaState state = store.state();
    if (state.function(key) == null && state.histories().get(key) == null) {
      throw new IllegalArgumentException(
          "There is no function " + key.arn() + ". There are: " + state.functions().keySet());
    }
    return new LambdaFunction(store, key);
  }

  /** All functions, in order of account, region and name. */
  public List<LambdaFunction> functions() {
    return store.state().functions().keySet().stream()
        .map(key -> new LambdaFunction(store, key))
        .toList();
  }

  private LambdaFunction put(String name, Code code) {
    FunctionKey key = keyOf(FunctionName.parseNew(name));
    @Nullable DeployedFunction before = store.state().function(key);
    long identity =
        Seed.narrow(
            world.seed().hash(key.arn()), before == null ? "" : before.latest().revisionId());
    FunctionConfiguration configuration =
        (before == null
                ? Configurations.ofObject(key, code.handler())
                : before.latest().configuration().toBuilder().handler(code.handler()))
            .lastModified(Configurations.modified(world.clock().instant()))
            .revisionId(new Ids(world.seed(), identity).uuid("revision"))
            .build();
    host.warm(key, code);
    FunctionVersion latest = new FunctionVersion(code, configuration);
    store.commit(
        List.of(
            new LambdaChange.FunctionPut(
                before == null ? DeployedFunction.of(key, latest) : before.withLatest(latest))));
    return new LambdaFunction(store, key);
  }

  /**
   * Has Java code run in place of a function's own: of a package in another language, or of an
   * image, which no JVM can run. It stays when the function is updated, and may be given before the
   * function is made.
   */
  public void standIn(String name, RequestHandler<?, ?> handler) {
    stand(name, new Code.Given(handler, null));
  }

  /** As {@link #standIn(String, RequestHandler)}, for handlers of bytes. */
  public void standIn(String name, RequestStreamHandler handler) {
    stand(name, new Code.Given(handler, null));
  }

  /** As {@link #standIn(String, RequestHandler)}, for a Java lambda of the event's JSON. */
  public void standIn(String name, Function<? super JsonNode, ?> handler) {
    stand(name, new Code.Given(handler, JsonNode.class));
  }

  private void stand(String name, Code.Given code) {
    FunctionKey key = keyOf(FunctionName.parseNew(name));
    host.check(code);
    store.commit(List.of(new LambdaChange.StandInPut(key, code)));
  }

  private FunctionKey keyOf(FunctionName name) {
    return name.key(world.options().account(), world.options().region());
  }

  @Override
  public List<FunctionRun> functionRuns() {
    return functions().stream()
        .flatMap(
            function -> function.invocations().stream().map(made -> made.seen(function.name())))
        .toList();
  }

  @Override
  public void close() {
    host.close();
  }

  @Override
  public String toString() {
    return "FakeLambda" + store.state().functions().keySet();
  }

  /** Runs functions and keeps what came of it. */
  private record Recorded(Store<LambdaState> store, FunctionHost host, Clock clock)
      implements SynchronousInvocations {
    @Override
    public Invocation run(FunctionKey function, FunctionVersion version, Attempt attempt) {
      Configurations.requireActive(version, clock.instant());
      Invocation made = host.run(function, version, attempt);
      store.commit(List.of(new LambdaChange.Invoked(function, made)));
      return made;
    }
  }
}
