package io.cloudfakes.call;

import io.cloudfakes.assertions.WorldAssert;
import io.cloudfakes.assertions.WorldAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.assertj.core.api.AssertProvider;

/**
 * The calls a world received, oldest first. It holds the newest ones up to its capacity and counts
 * what it dropped; writing to it costs one array slot, and nothing is formatted until it is read.
 */
public final class CallLog implements AssertProvider<WorldAssert> {
  private final Slots slots;
  private final AtomicLong next = new AtomicLong();

  public CallLog(int capacity) {
    this.slots = new Slots(capacity);
  }

  /** Takes the next sequence number. For the pipeline. */
  public long nextSequence() {
    return next.incrementAndGet();
  }

  /** Files a call under its sequence number. For the pipeline. */
  public void add(Call call) {
    if (slots.count() > 0) {
      slots.put(call);
    }
  }

  /** The calls held, oldest first. */
  public List<Call> all() {
    long last = next.get();
    long first = Math.max(1, last - slots.count() + 1);
    List<Call> calls = new ArrayList<>();
    for (long sequence = first; sequence <= last; sequence++) {
      Call call = slots.get(sequence);
      if (call != null) {
        calls.add(call);
      }
    }
    return calls;
  }

  public List<Call> matching(Predicate<? super Call> wanted) {
    return all().stream().filter(wanted).toList();
  }

  /** The newest call held that passes; looks back over a thousand calls at most. */
  public Optional<Call> newest(Predicate<? super Call> wanted) {
    long last = next.get();
    long first = Math.max(1, last - Math.min(slots.count(), 1000) + 1);
    for (long sequence = last; sequence >= first; sequence--) {
      Call call = slots.get(sequence);
      if (call != null && wanted.test(call)) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** The calls of an action, written {@code s3:PutObject} or {@code PutObject}. */
  public List<Call> of(String action) {
    return matching(
        call ->
            action.equals(call.action()) || action.equals(call.service() + ":" + call.action()));
  }

  /** How many calls the world has received, held or not. */
  public long count() {
    return next.get();
  }

  /** How many of them are no longer held. */
  public long dropped() {
    return Math.max(0, next.get() - slots.count());
  }

  /** Forgets every call and counts from 1 again. */
  public void clear() {
    next.set(0);
    slots.clear();
  }

  /** One line a call; equal runs give equal text. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    if (dropped() > 0) {
      text.append("(the first ").append(dropped()).append(" calls are no longer held)\n");
    }
    all().forEach(call -> text.append(call.describe()).append('\n'));
    return text.toString();
  }

  @Override
  public String toString() {
    return describe();
  }

  /** For AssertJ's own {@code assertThat(aws.calls())}. */
  @Override
  public WorldAssert assertThat() {
    return WorldAssertions.assertThat(this);
  }
}
