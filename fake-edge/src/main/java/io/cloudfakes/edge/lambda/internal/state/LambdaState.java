package io.cloudfakes.edge.lambda.internal.state;

import io.cloudfakes.clock.Timers;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * The state of AWS Lambda in one world.
 *
 * @param functions by account, region and name
 * @param histories what each function was asked; outlives the function
 * @param underWay asynchronous events that are being handled for the first time, by request id
 * @param retries asynchronous events that failed and wait for their next attempt
 */
public record LambdaState(
    TreePMap<FunctionKey, DeployedFunction> functions,
    HashPMap<FunctionKey, History> histories,
    TreePMap<String, AsyncEvent> underWay,
    Timers<AsyncEvent> retries) {

  public static final LambdaState EMPTY =
      new LambdaState(TreePMap.empty(), HashTreePMap.empty(), TreePMap.empty(), Timers.none());

  /** The function; null when there is none. */
  public @Nullable DeployedFunction function(FunctionKey key) {
    return functions.get(key);
  }

  public History history(FunctionKey key) {
    return histories.getOrDefault(key, History.EMPTY);
  }

  LambdaState withFunction(DeployedFunction function) {
    return new LambdaState(functions.plus(function.key(), function), histories, underWay, retries);
  }

  LambdaState withoutFunction(FunctionKey key) {
    return new LambdaState(functions.minus(key), histories, underWay, retries);
  }

  LambdaState withHistory(FunctionKey key, History history) {
    return new LambdaState(functions, histories.plus(key, history), underWay, retries);
  }

  LambdaState withUnderWay(TreePMap<String, AsyncEvent> events) {
    return new LambdaState(functions, histories, events, retries);
  }

  LambdaState withRetries(Timers<AsyncEvent> timers) {
    return new LambdaState(functions, histories, underWay, timers);
  }
}
