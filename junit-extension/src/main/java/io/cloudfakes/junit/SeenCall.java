package io.cloudfakes.junit;

import io.cloudfakes.call.Call;
import java.time.Instant;

/**
 * A call as reports show it, cut off from its world, which it would keep alive.
 *
 * @param mark what its client got and what is left of its effect
 * @param detail the error's message and the faults that struck; empty when there is none
 */
record SeenCall(
    long sequence,
    Instant at,
    String thread,
    long causedBy,
    String service,
    String name,
    String resource,
    String mark,
    String detail,
    Kind kind) {

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
        call.attempt() > 1 ? action + ", attempt " + call.attempt() : action,
        call.resource(),
        mark(call),
        detail(call),
        !call.faults().isEmpty() || call.status() == 0
            ? Kind.STRUCK
            : call.status() >= 400 ? Kind.REFUSED : Kind.FINE);
  }

  private static String mark(Call call) {
    String effect = call.changed() ? "effect kept" : "no effect";
    if (call.status() == 0) {
      String lost = call.changed() || call.outcome().contains("reply was lost") ? "reply lost" : "no reply";
      return lost + ", " + effect;
    }
    if (call.status() >= 400) {
      return call.outcome() + (call.changed() ? ", effect kept" : "");
    }
    return call.outcome() + (call.bodyLeftOpen() ? ", body left open" : "");
  }

  private static String detail(Call call) {
    String faults = call.faults().isEmpty() ? "" : "fault: " + String.join(", ", call.faults());
    String message =
        call.error().map(error -> error.message()).or(() -> call.status() == 0 ? java.util.Optional.of(call.outcome()) : java.util.Optional.empty()).orElse("");
    return message.isEmpty() || faults.isEmpty() ? message + faults : faults + " | " + message;
  }

  boolean changed() {
    return mark.contains("effect kept");
  }
}
