package io.cloudfakes.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A world's switchboard: fakes register here what others may reach them by, under the link's type.
 * No fake knows another's classes.
 */
public final class Links {
  private final Map<Class<?>, Object> byType = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** Registers the one provider of a link type in this world; a later one takes its place. */
  public <L> void register(Class<L> type, L link) {
    lock.lock();
    try {
      byType.put(type, link);
    } finally {
      lock.unlock();
    }
  }

  /** The provider of that link type; empty when no fake on the class path offers it. */
  public <L> Optional<L> find(Class<L> type) {
    lock.lock();
    try {
      return Optional.ofNullable(type.cast(byType.get(type)));
    } finally {
      lock.unlock();
    }
  }
}
