package io.cloudfakes.internal;

import io.cloudfakes.call.Call;
import io.cloudfakes.call.CallLog;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts calls per action and resource, so that a call has the same number in every run. */
final class Occurrences {
  private final ConcurrentMap<String, ConcurrentMap<String, AtomicLong>> byAction =
      new ConcurrentHashMap<>();
  private final CallLog log;

  Occurrences(CallLog log) {
    this.log = log;
  }

  /** The call's number; a retry has that of its first attempt, found by the SDK's invocation id. */
  long number(ActiveCall call) {
    if (call.attempt > 1 && call.invocationId != null) {
      Optional<Call> first =
          log.newest(
              earlier -> earlier != call && earlier.invocationId().equals(call.invocationId()));
      if (first.isPresent()) {
        return first.get().occurrence();
      }
    }
    return next(call.action(), call.resource);
  }

  /** The number of a call of that action on that resource. */
  long next(String action, String resource) {
    return counter(action, resource).incrementAndGet();
  }

  /** Looked up before it is made, for that takes no lock and it is mostly there. */
  private AtomicLong counter(String action, String resource) {
    ConcurrentMap<String, AtomicLong> byResource = byAction.get(action);
    if (byResource == null) {
      byResource = byAction.computeIfAbsent(action, name -> new ConcurrentHashMap<>());
    }
    AtomicLong counter = byResource.get(resource);
    return counter != null
        ? counter
        : byResource.computeIfAbsent(resource, name -> new AtomicLong());
  }

  void clear() {
    byAction.clear();
  }
}
