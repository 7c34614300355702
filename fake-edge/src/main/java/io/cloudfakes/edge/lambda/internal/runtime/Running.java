package io.cloudfakes.edge.lambda.internal.runtime;

import io.cloudfakes.edge.lambda.internal.rule.Concurrency;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionKey;
import io.cloudfakes.edge.lambda.internal.state.LambdaState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which functions are running at this moment in one world: how many at once, which AWS limits, and
 * how often within itself, where AWS stops a loop.
 */
final class Running {
  /** How often a function may be invoked in one chain of invocations. */
  private static final int LONGEST_LOOP = 16;

  private final Map<FunctionKey, Integer> counts = new TreeMap<>();

  /** The functions this thread is in, innermost last: whoever they invoke runs on it as well. */
  private final ThreadLocal<Deque<FunctionKey>> chain = ThreadLocal.withInitial(ArrayDeque::new);

  /**
   * Counts a function as running until {@link #leave}.
   *
   * @throws io.cloudfakes.AwsErrorException {@code TooManyRequestsException} when it may not run
   *     now, {@code RecursiveInvocationException} when it has invoked itself too often
   */
  void enter(DeployedFunction function, boolean mayLoop, LambdaState state) {
    FunctionKey key = function.key();
    Deque<FunctionKey> here = chain.get();
    if (!mayLoop && here.stream().filter(key::equals).count() >= LONGEST_LOOP) {
      throw LambdaErrors.recursive().asException();
    }
    synchronized (counts) {
      Integer reserved = Concurrency.reserved(function);
      if (reserved != null) {
        if (counts.getOrDefault(key, 0) >= reserved) {
          throw LambdaErrors.throttled("ReservedFunctionConcurrentInvocationLimitExceeded")
              .asException();
        }
      } else if (unreserved(key, state)
          >= Concurrency.unreserved(state, key.account(), key.region(), null)) {
        throw LambdaErrors.throttled("ConcurrentInvocationLimitExceeded").asException();
      }
      counts.merge(key, 1, Integer::sum);
    }
    here.addLast(key);
  }

  /** How many functions are running that share what is not reserved. */
  private int unreserved(FunctionKey like, LambdaState state) {
    int running = 0;
    for (Map.Entry<FunctionKey, Integer> count : counts.entrySet()) {
      FunctionKey key = count.getKey();
      DeployedFunction function = state.function(key);
      if (key.account().equals(like.account())
          && key.region().equals(like.region())
          && (function == null || Concurrency.reserved(function) == null)) {
        running += count.getValue();
      }
    }
    return running;
  }

  /** Work to be done on another thread, which is then in the functions that this one is in. */
  <T> Step<T> asHere(Step<T> work) {
    List<FunctionKey> here = List.copyOf(chain.get());
    return () -> {
      chain.get().addAll(here);
      try {
        return work.take();
      } finally {
        chain.remove();
      }
    };
  }

  void leave(FunctionKey key) {
    Deque<FunctionKey> here = chain.get();
    here.removeLast();
    if (here.isEmpty()) {
      chain.remove();
    }
    synchronized (counts) {
      counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }
  }
}
