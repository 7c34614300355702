package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.CodeSigningConfig;

/** Everything that can happen to the state of AWS Lambda. */
public sealed interface LambdaChange extends Change<LambdaState> {
  /** A function is there from now on, or is another one. */
  record FunctionPut(DeployedFunction function) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withFunction(function);
    }
  }

  /** A function is gone. */
  record FunctionDeleted(FunctionKey key) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withFunctions(state.functions().minus(key));
    }
  }

  /** Java code is run in place of a function's own from now on; null for its own again. */
  record StandInPut(FunctionKey key, @Nullable Code code) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withStandIns(
          code == null ? state.standIns().minus(key) : state.standIns().plus(key, code));
    }
  }

  /** A version of a layer is there from now on, or has another policy. */
  record LayerPut(LayerVersion layer) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withLayer(layer);
    }
  }

  /** A version of a layer is gone. */
  record LayerDeleted(LayerKey key) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withoutLayer(key);
    }
  }

  /** A code signing configuration is there from now on, or is another one. */
  record CodeSigningPut(CodeSigningConfig config) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withCodeSigning(state.codeSigning().plus(config.codeSigningConfigArn(), config));
    }
  }

  /** A code signing configuration is gone. */
  record CodeSigningDeleted(String arn) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state
          .withCodeSigning(state.codeSigning().minus(arn))
          .withTags(arn, Collections.emptySortedMap());
    }
  }

  /** What does not keep its tags itself has these from now on. */
  record TagsPut(String arn, SortedMap<String, String> tags) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withTags(arn, tags);
    }
  }

  /** An event source mapping is there from now on, or is another one. */
  record MappingPut(StreamMapping mapping) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withMappings(state.mappings().plus(mapping.uuid(), mapping));
    }
  }

  /** An event source mapping is gone. */
  record MappingDeleted(String uuid) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withMappings(state.mappings().minus(uuid));
    }
  }

  /**
   * A mapping has read a shard on, or will try a batch again.
   *
   * @param result what is said of it; null for what was said before
   * @param discarded what is told of a batch that was given up; null when none was
   */
  record ShardRead(
      String uuid,
      ReaderKey key,
      ShardReader reader,
      @Nullable String result,
      @Nullable DiscardedBatch discarded)
      implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      StreamMapping mapping = state.mappings().get(uuid);
      if (mapping == null) {
        return state;
      }
      StreamMapping after = mapping.withReader(key, reader);
      String timer = uuid + ' ' + key.shardId() + ' ' + key.lane();
      return state
          .withMappings(
              state.mappings().plus(uuid, result == null ? after : after.withResult(result)))
          .withReads(
              reader.due() == null
                  ? state.reads().cancel(timer)
                  : state.reads().schedule(reader.due(), timer, uuid));
    }
  }

  /**
   * A mapping is to look at its stream now.
   *
   * @param timer the key of the timer that says so; "" when it was made or changed
   */
  record ReadDue(String uuid, String timer) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withReads(state.reads().cancel(timer));
    }
  }

  /** A function was invoked synchronously and has answered. */
  record Invoked(FunctionKey key, Invocation invocation) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withHistory(key, state.history(key).plus(invocation));
    }
  }

  /** A client's asynchronous event was accepted. */
  record EventAccepted(AsyncEvent event) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withUnderWay(state.underWay().plus(event.requestId(), event));
    }
  }

  /**
   * An event of another service was accepted. Its request id grows from the number of such events
   * before it, so that it is the same in every run.
   */
  record EventHandedOver(
      FunctionKey key,
      String qualifier,
      String version,
      Bytes payload,
      String source,
      Instant at,
      Seed seed,
      long arrival)
      implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      History history = state.history(key);
      long identity = Seed.narrow(seed.hash(key.arn()), history.accepted());
      String requestId = new Ids(seed, identity).uuid("event");
      AsyncEvent event =
          new AsyncEvent(key, qualifier, version, requestId, payload, source, at, 1, 0, arrival);
      return state
          .withHistory(key, history.plusAccepted())
          .withUnderWay(state.underWay().plus(requestId, event));
    }
  }

  /** A retry is due. */
  record RetryBegun(AsyncEvent event) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state
          .withRetries(state.retries().cancel(event.requestId()))
          .withUnderWay(state.underWay().plus(event.requestId(), event));
    }
  }

  /**
   * One attempt at an asynchronous event is over.
   *
   * @param retryAt when it is tried again; null when it succeeded or is given up
   */
  record EventAttempted(AsyncEvent event, Invocation invocation, @Nullable Instant retryAt)
      implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      FunctionKey key = event.function();
      LambdaState next =
          state
              .withUnderWay(state.underWay().minus(event.requestId()))
              .withHistory(key, state.history(key).plus(invocation));
      return retryAt == null
          ? next
          : next.withRetries(
              next.retries().schedule(retryAt, event.requestId(), event.nextAttempt()));
    }
  }

  /** There was no capacity for an asynchronous event: it is tried again later. */
  record EventThrottled(AsyncEvent event, Instant retryAt) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state
          .withUnderWay(state.underWay().minus(event.requestId()))
          .withRetries(
              state.retries().schedule(retryAt, event.requestId(), event.throttledOnceMore()));
    }
  }

  /** An asynchronous event became too old before it was handled. */
  record EventAgeExceeded(AsyncEvent event) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withUnderWay(state.underWay().minus(event.requestId()));
    }
  }

  /** An asynchronous event was given up without an attempt: the function may not run. */
  record EventNeverTried(AsyncEvent event) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withUnderWay(state.underWay().minus(event.requestId()));
    }
  }

  /** The function of an asynchronous event was deleted before it could be handled. */
  record EventLost(AsyncEvent event) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withUnderWay(state.underWay().minus(event.requestId()));
    }
  }
}
