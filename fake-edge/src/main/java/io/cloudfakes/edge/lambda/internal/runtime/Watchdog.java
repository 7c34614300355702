package io.cloudfakes.edge.lambda.internal.runtime;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs handlers on threads of their own and gives up those that take too much real time: the only
 * way out of a handler that never returns. Nothing runs here unless the test asks for it, for
 * everything else happens on the caller's thread and in virtual time.
 *
 * @param patience how long a handler may take, in real time
 */
record Watchdog(Duration patience) {
  /** A handler was given up. */
  static final class GivenUpException extends Exception {
    private static final long serialVersionUID = 1L;

    GivenUpException(Duration patience) {
      super("The handler did not return within " + patience);
    }
  }

  /**
   * Runs a handler to its end, or to the end of patience, when its thread is interrupted.
   *
   * @throws GivenUpException when it took too long
   * @throws Throwable what it threw itself
   */
  <T> T run(String name, Step<T> handler) throws Throwable {
    FutureTask<T> task = new FutureTask<>(() -> callable(handler));
    Thread thread = new Thread(task, "lambda " + name);
    // One that no interruption reaches must not keep the JVM from ending.
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new GivenUpException(patience);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  /** What is neither exception nor error goes through a task in an exception of its own. */
  private static <T> T callable(Step<T> handler) throws Exception {
    try {
      return handler.take();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ExecutionException(e);
    }
  }

  private static Throwable thrown(ExecutionException task) {
    Throwable cause = task.getCause();
    if (cause instanceof ExecutionException wrapped && wrapped.getCause() != null) {
      return wrapped.getCause();
    }
    return cause == null ? task : cause;
  }
}
