package io.cloudfakes.junit;

import io.cloudfakes.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call as reports show it, cut off from its world, which it would keep alive.
 *
 * @param attempt which try of the SDK it is
 * @param took in real time
 * @param mark what its client got and what is left of its effect
 * @param detail the error's message and the faults that struck; empty when there is none
 * @param lateAt when its effect came late; null when it did not
 */
record SeenCall(
    long sequence,
    Instant at,
    String thread,
    long causedBy,
    String service,
    String name,
    int attempt,
    String resource,
    String mark,
    String detail,
    Kind kind,
    Duration took,
    @Nullable Instant lateAt) {

  /** How it is coloured. */
  enum Kind {
    FINE,
    REFUSED,
    STRUCK
  }

  static SeenCall of(Call call) {
    String action = call.action().isEmpty() ? "(unknown)" : call.action();
    return new SeenCall(
        call.sequence(),
        call.at(),
        call.thread(),
        call.causedBy(),
        call.service().isEmpty() ? "?" : call.service(),
        action,
        call.attempt(),
        call.resource(),
        mark(call),
        detail(call),
        !call.faults().isEmpty() || call.status() == 0
            ? Kind.STRUCK
            : call.status() >= 400 ? Kind.REFUSED : Kind.FINE,
        call.took(),
        call.lateAt().orElse(null));
  }

  private static String mark(Call call) {
    String effect = call.changed() ? "effect kept" : "no effect";
    if (call.lateAt().isPresent()) {
      return call.changed() ? "no reply, effect came late" : "no reply, refused late";
    }
    if (call.status() == 0) {
      String lost =
          call.changed() || call.outcome().contains("reply was lost") ? "reply lost" : "no reply";
      return lost + ", " + effect;
    }
    if (call.status() >= 400) {
      return call.outcome() + (call.changed() ? ", effect kept" : "");
    }
    return call.outcome()
        + (call.changed() ? ", written" : "")
        + (call.bodyLeftOpen() ? ", body left open" : "");
  }

  private static String detail(Call call) {
    String faults = call.faults().isEmpty() ? "" : "fault: " + String.join(", ", call.faults());
    String message =
        call.error()
            .map(error -> error.message())
            .or(() -> call.status() == 0 ? Optional.of(call.outcome()) : Optional.empty())
            .orElse("");
    return message.isEmpty() || faults.isEmpty() ? message + faults : faults + " | " + message;
  }

  /** Whether it is the next try of that call, with the same end. */
  boolean repeats(SeenCall before) {
    return attempt == before.attempt + 1
        && name.equals(before.name)
        && resource.equals(before.resource)
        && thread.equals(before.thread)
        && mark.equals(before.mark);
  }
}
