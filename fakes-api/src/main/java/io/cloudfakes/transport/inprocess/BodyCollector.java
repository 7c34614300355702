package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Gathers an asynchronous request's body, on whichever threads its publisher uses. Bytes are copied
 * once, because a publisher may use its buffers again as soon as it has handed them over.
 */
final class BodyCollector implements Subscriber<ByteBuffer> {
  private static final int LONGEST_ARRAY = 1 << 26;

  private final long contentLength;
  private final BiConsumer<@Nullable Bytes, @Nullable Throwable> whenDone;
  private final List<Bytes> full = new ArrayList<>(1);
  private byte[] current;
  private int used;
  private long received;
  private boolean done;
  private @Nullable Subscription subscription;
  private boolean cancelled;

  /**
   * Makes a collector for one body.
   *
   * @param contentLength the promised length; -1 when none is promised
   * @param whenDone told once: the body, or why there is none
   */
  BodyCollector(long contentLength, BiConsumer<@Nullable Bytes, @Nullable Throwable> whenDone) {
    this.contentLength = contentLength;
    this.whenDone = whenDone;
    this.current = new byte[contentLength < 0 ? 0 : (int) Math.min(contentLength, LONGEST_ARRAY)];
  }

  @Override
  public void onSubscribe(Subscription given) {
    synchronized (this) {
      if (subscription != null || cancelled) {
        given.cancel();
        return;
      }
      subscription = given;
    }
    given.request(Long.MAX_VALUE);
  }

  /** Stops the publisher; nothing is told to anybody. */
  void cancel() {
    Subscription running;
    synchronized (this) {
      cancelled = true;
      running = subscription;
    }
    if (running != null) {
      running.cancel();
    }
  }

  @Override
  public void onNext(ByteBuffer buffer) {
    if (done) {
      return;
    }
    int take = buffer.remaining();
    if (contentLength >= 0) {
      take = (int) Math.min(take, contentLength - received);
    }
    copy(buffer.duplicate(), take); // Its position is the publisher's, who may send it again.
    received += take;
    if (received == contentLength) {
      // As over the network: what goes past Content-Length is not sent.
      done = true;
      cancel();
      finish();
    }
  }

  private void copy(ByteBuffer buffer, int count) {
    int left = count;
    while (left > 0) {
      if (used == current.length) {
        retire();
        current = new byte[nextSize(left)];
      }
      int take = Math.min(left, current.length - used);
      buffer.get(current, used, take);
      used += take;
      left -= take;
    }
  }

  private int nextSize(int atLeast) {
    if (contentLength >= 0) {
      return (int) Math.min(contentLength - gathered(), LONGEST_ARRAY);
    }
    // Twice as much each time keeps the number of arrays small whatever the size of the buffers.
    return (int) Math.min(LONGEST_ARRAY, Math.max(Math.max(atLeast, 1024), gathered()));
  }

  private long gathered() {
    long sum = 0;
    for (Bytes part : full) {
      sum += part.length();
    }
    return sum;
  }

  private void retire() {
    if (used > 0) {
      full.add(Bytes.wrap(current, 0, used));
    }
    used = 0;
  }

  @Override
  public void onError(Throwable failure) {
    if (!done) {
      done = true;
      whenDone.accept(null, failure);
    }
  }

  @Override
  public void onComplete() {
    if (done) {
      return;
    }
    done = true;
    if (received < contentLength) {
      whenDone.accept(
          null,
          new IllegalStateException(
              "Request content was only "
                  + received
                  + " bytes, but the specified content-length was "
                  + contentLength
                  + " bytes."));
      return;
    }
    finish();
  }

  private void finish() {
    retire();
    whenDone.accept(full.size() == 1 ? full.get(0) : Bytes.concat(full), null);
  }
}
