package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where, in one world, functions hand in what they have made of an object, for the reader who waits
 * for it. A link, and no part of the state: nothing in it outlives the reader's call.
 */
public final class ObjectLambdaExchange {
  /** Signs addresses at which functions read the object as it is. */
  @FunctionalInterface
  public interface Addresses {
    /**
     * An address of the world's endpoint, good for a minute.
     *
     * @param account in whose name it reads
     */
    String ofObject(String bucket, String key, @Nullable String versionId, String account);
  }

  private final Addresses addresses;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Optional<HttpResponse>> expected = new HashMap<>();

  public ObjectLambdaExchange(Addresses addresses) {
    this.addresses = addresses;
  }

  Addresses addresses() {
    return addresses;
  }

  void expect(String token) {
    lock.lock();
    try {
      expected.put(token, Optional.empty());
    } finally {
      lock.unlock();
    }
  }

  /** Takes what a function has made; false when nobody waits for it, or it has been handed in. */
  boolean handIn(String token, HttpResponse made) {
    lock.lock();
    try {
      Optional<HttpResponse> there = expected.get(token);
      if (there == null || there.isPresent()) {
        return false;
      }
      expected.put(token, Optional.of(made));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the wait; null when nothing was handed in. */
  @Nullable HttpResponse take(String token) {
    lock.lock();
    try {
      Optional<HttpResponse> made = expected.remove(token);
      return made == null ? null : made.orElse(null);
    } finally {
      lock.unlock();
    }
  }
}
