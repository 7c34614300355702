package io.cloudfakes.transport.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that complete the futures of asynchronous clients over the socket. What an error sets
 * off is held back until the error has been told to all: a retry begins then and not in the midst
 * of it, see {@link ErrorsInOrder}.
 */
final class CompletionThreads implements Executor, AutoCloseable {
  private static final int MOST = 64;
  private static final int IDLE_SECONDS = 5;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MOST,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(task, "cloudfakes-completion");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.CallerRunsPolicy());

  // Of this client's threads and not static: what one client holds back is nothing to another.
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Deque<Runnable>> held = new ThreadLocal<>();

  @Override
  public void execute(Runnable task) {
    Deque<Runnable> holding = held.get();
    if (holding == null) {
      threads.execute(task);
    } else {
      holding.add(task);
    }
  }

  /** Runs the work, and only then what it handed in here on this thread. */
  void holdingBack(Runnable work) {
    if (held.get() != null) {
      work.run();
      return;
    }
    Deque<Runnable> holding = new ArrayDeque<>();
    held.set(holding);
    try {
      work.run();
    } finally {
      held.remove();
      holding.forEach(threads::execute);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
