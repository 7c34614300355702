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
  private record Key(Class<?> type, String service) {}

  private final Map<Key, Object> byKey = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** Registers the one provider of a link type in this world; a later one takes its place. */
  public <L> void register(Class<L> type, L link) {
    register(type, "", link);
  }

  /**
   * Registers the provider of a link type for one service, where several services offer the same:
   * streams are those of DynamoDB and of Kinesis.
   *
   * @param service as in the service's ARNs, for example {@code dynamodb}
   */
  public <L> void register(Class<L> type, String service, L link) {
    lock.lock();
    try {
      byKey.put(new Key(type, service), link);
    } finally {
      lock.unlock();
    }
  }

  /** The provider of that link type; empty when no fake on the class path offers it. */
  public <L> Optional<L> find(Class<L> type) {
    return find(type, "");
  }

  /** The provider of that link type for one service. */
  public <L> Optional<L> find(Class<L> type, String service) {
    lock.lock();
    try {
      return Optional.ofNullable(type.cast(byKey.get(new Key(type, service))));
    } finally {
      lock.unlock();
    }
  }
}
