package io.cloudfakes.transport.socket;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one endpoint. Calls are answered on as many as there are calls at one time: a call
 * may wait for another one that it makes itself (a function that calls back), so no fixed number
 * would do. None is started before the first call, and idle ones go away.
 */
final class WorkerThreads {
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final Set<Thread> started = ConcurrentHashMap.newKeySet();
  private final Set<Thread> adopted = ConcurrentHashMap.newKeySet();
  private final String name;
  private final ThreadPoolExecutor pool;

  WorkerThreads() {
    name = "cloudfakes-endpoint-" + Integer.toHexString(System.identityHashCode(this));
    pool =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            task -> daemon(task, name + " worker"));
  }

  private Thread daemon(Runnable task, String name) {
    started.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    started.add(thread);
    return thread;
  }

  /** What the names of this endpoint's threads begin with. */
  String name() {
    return name;
  }

  /** Waits for this thread too at the end. */
  void adopt(Thread thread) {
    adopted.add(thread);
  }

  /**
   * Waits at the end for the thread of this name, just started by the calling one. The server gives
   * no other way to its accepting thread.
   */
  void adoptNamed(String sought) {
    Thread[] siblings = new Thread[Thread.activeCount() * 2 + 16];
    int count = Thread.enumerate(siblings);
    for (int i = 0; i < count; i++) {
      if (siblings[i].getName().equals(sought)) {
        adopt(siblings[i]);
      }
    }
  }

  ThreadPoolExecutor pool() {
    return pool;
  }

  /**
   * Waits until the adopted threads are gone, which must have been told to end, then interrupts the
   * calls still being answered, whose replies have nowhere to go now, and waits for their threads.
   */
  void stop(Duration patience) {
    adopted.forEach(thread -> Threads.join(thread, patience));
    pool.shutdownNow();
    started.forEach(thread -> Threads.join(thread, patience));
  }
}
