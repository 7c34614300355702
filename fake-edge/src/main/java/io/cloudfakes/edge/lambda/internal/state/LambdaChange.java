package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
      return state.withoutFunction(key);
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
      FunctionKey key, Bytes payload, String source, Instant at, Seed seed, long arrival)
      implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      History history = state.history(key);
      long identity = Seed.narrow(seed.hash(key.arn()), history.accepted());
      String requestId = new Ids(seed, identity).uuid("event");
      AsyncEvent event = new AsyncEvent(key, requestId, payload, source, at, 1, arrival);
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

  /** The function of an asynchronous event was deleted before it could be handled. */
  record EventLost(AsyncEvent event) implements LambdaChange {
    @Override
    public LambdaState applyTo(LambdaState state) {
      return state.withUnderWay(state.underWay().minus(event.requestId()));
    }
  }
}
