package io.cloudfakes.call;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * As many slots as the log may hold calls, in pages that are made when the first call comes to
 * them: most worlds see a handful, and are made in no more time than the slots of thousands took.
 */
final class Slots {
  private static final int PAGE = 256;

  private final int count;
  private final AtomicReferenceArray<@Nullable AtomicReferenceArray<@Nullable Call>> pages;

  Slots(int count) {
    this.count = count;
    this.pages = new AtomicReferenceArray<>((count + PAGE - 1) / PAGE);
  }

  int count() {
    return count;
  }

  /** The call filed under that sequence number; null when that is not held, or not yet. */
  @Nullable Call get(long sequence) {
    int slot = slot(sequence);
    AtomicReferenceArray<@Nullable Call> page = pages.get(slot / PAGE);
    Call call = page == null ? null : page.get(slot % PAGE);
    // A slot may already hold a later call, when others are being made now.
    return call == null || call.sequence() != sequence ? null : call;
  }

  void put(Call call) {
    int slot = slot(call.sequence());
    // Who reads the log of another thread's calls waits for them anyway: no fence is needed here.
    page(slot / PAGE).setRelease(slot % PAGE, call);
  }

  private AtomicReferenceArray<@Nullable Call> page(int number) {
    AtomicReferenceArray<@Nullable Call> page = pages.get(number);
    while (page == null) {
      pages.compareAndSet(number, null, new AtomicReferenceArray<>(PAGE));
      page = pages.get(number);
    }
    return page;
  }

  private int slot(long sequence) {
    return (int) ((sequence - 1) % count);
  }

  void clear() {
    for (int i = 0; i < pages.length(); i++) {
      pages.set(i, null);
    }
  }
}
