package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.FunctionName;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.edge.lambda.internal.rule.Trigger;
import io.cloudfakes.edge.lambda.internal.runtime.Attempt;
import io.cloudfakes.edge.lambda.internal.runtime.SynchronousInvocations;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.FunctionCall;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.link.FunctionSettings;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Store;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The functions of one world as other services invoke them, if the functions' policies let them.
 */
public final class TriggeredInvocations implements FunctionTarget {
  private final FakeAws world;
  private final Store<LambdaState> store;
  private final SynchronousInvocations synchronous;
  private final AsyncInvocations async;
  private final AtomicLong calls = new AtomicLong();

  public TriggeredInvocations(
      FakeAws world,
      Store<LambdaState> store,
      SynchronousInvocations synchronous,
      AsyncInvocations async) {
    this.world = world;
    this.store = store;
    this.synchronous = synchronous;
    this.async = async;
  }

  @Override
  public boolean exists(String functionArn) {
    FunctionLookup lookup = lookup(functionArn);
    return lookup != null && lookup.exists();
  }

  @Override
  public Optional<FunctionSettings> settings(String functionArn) {
    FunctionLookup lookup = lookup(functionArn);
    return lookup == null || !lookup.exists()
        ? Optional.empty()
        : Optional.of(VersionSettings.of(lookup.required(), lookup.version()));
  }

  @Override
  public boolean accepts(String functionArn, String source) {
    FunctionLookup lookup = lookup(functionArn);
    return lookup != null && lookup.exists() && Trigger.of(source, world.links()).mayInvoke(lookup);
  }

  @Override
  public void invokeAsync(String functionArn, Bytes event, String source) {
    FunctionLookup lookup = lookup(functionArn);
    if (lookup == null || !lookup.exists()) {
      throw new IllegalArgumentException("There is no function " + functionArn);
    }
    Trigger.of(source, world.links()).requireMayInvoke(lookup);
    async.accept(lookup, event, source);
  }

  /**
   * For a service that calls in the name of its own caller, who needs no policy of the function.
   */
  @Override
  public Bytes invoke(String functionArn, Bytes event, String source) {
    FunctionLookup lookup = lookup(functionArn);
    if (lookup == null || !lookup.exists()) {
      throw new IllegalArgumentException("There is no function " + functionArn);
    }
    Invocation made = run(lookup, event, source);
    if (made.failed()) {
      throw new IllegalStateException("The function failed: " + made.replyText());
    }
    return made.reply();
  }

  @Override
  public FunctionResult call(FunctionCall call) {
    try {
      FunctionLookup lookup = lookup(call.functionArn());
      if (lookup == null) {
        throw LambdaErrors.notFound("Function not found: " + call.functionArn()).asException();
      }
      Trigger.of(call.principal(), call.sourceArn(), world.links()).requireMayInvoke(lookup);
      Invocation made = run(lookup, call.event(), call.sourceArn());
      String error = made.functionError().orElse(null);
      return error == null
          ? new FunctionResult.Returned(made.reply())
          : new FunctionResult.Failed(made.reply(), error);
    } catch (AwsErrorException refused) {
      AwsError error = refused.error();
      return new FunctionResult.Refused(error.status(), error.code(), error.message());
    }
  }

  private Invocation run(FunctionLookup lookup, Bytes event, String source) {
    Bytes payload = Payloads.checked(event, Payloads.LONGEST);
    long identity = Seed.narrow(world.seed().hash("call " + lookup.arn()), calls.incrementAndGet());
    Ids ids = new Ids(world.seed(), identity);
    return synchronous.run(
        lookup.key(),
        lookup.version(ids.fraction("alias-weights")),
        Attempt.synchronousFor(source, ids.uuid("call"), lookup.arn(), payload));
  }

  /** Null when it is no function's ARN. */
  private @Nullable FunctionLookup lookup(String functionArn) {
    Arn arn = Arn.parseOrNull(functionArn);
    if (arn == null || !arn.service().equals("lambda")) {
      return null;
    }
    FunctionName name = FunctionName.parse(functionArn);
    FunctionKey key = name.key(world.options().account(), world.options().region());
    return new FunctionLookup(key, name.qualifier(), store.state().function(key));
  }
}
