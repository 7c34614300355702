package io.cloudfakes.edge.cloudfront.internal.cache;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a request finds at an edge. */
public sealed interface Lookup {
  /** Nothing: the origin is asked. */
  record Miss() implements Lookup {}

  /** An object that is served without asking. */
  record Hit(CachedObject object) implements Lookup {}

  /** An object whose time is over: the origin is asked whether it still holds. */
  record Expired(CachedObject object) implements Lookup {}

  /** The same, but it is served at once and the origin asked behind the viewer's back. */
  record Stale(CachedObject object) implements Lookup {}

  /**
   * Looks at what an edge has.
   *
   * @param head whether the request does not need the body
   */
  static Lookup of(@Nullable CachedObject object, boolean head, Instant now) {
    if (object == null || (object.headOnly() && !head)) {
      return new Miss();
    }
    if (!object.retention().asksAlways() && now.isBefore(object.freshUntil())) {
      return new Hit(object);
    }
    if (object.reply().isError()) {
      return new Miss();
    }
    return object.servedWhileAsking(now) ? new Stale(object) : new Expired(object);
  }
}
