package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.SdkCancellationException;

/**
 * A reply's body for one subscriber, handed over on the thread that asks for more, never more than
 * was asked for. Buffers are heap buffers of their own, as the network clients give: subscribers
 * may keep them, write to them and look at their arrays, and stored content is not touched.
 */
final class ReplyPublisher implements Publisher<ByteBuffer>, Subscription {
  private static final int BUFFER_SIZE = 1 << 16;

  private final InputStream bytes;
  private final long arriving;
  private final long promised;
  private final Consumer<@Nullable Throwable> whenDone;

  private final AtomicBoolean subscribed = new AtomicBoolean();
  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger turns = new AtomicInteger();
  private volatile @Nullable Throwable failure;
  private volatile boolean cancelled;
  private volatile @Nullable Subscriber<? super ByteBuffer> subscriber;
  private long sent;
  private boolean terminated;

  /**
   * Makes the publisher of one reply.
   *
   * @param promised more than {@code arriving} has when the connection is to break
   * @param whenDone told once, after the subscriber: null at a proper end, else why it ended
   */
  ReplyPublisher(Bytes arriving, long promised, Consumer<@Nullable Throwable> whenDone) {
    this.bytes = arriving.inputStream();
    this.arriving = arriving.length();
    this.promised = promised;
    this.whenDone = whenDone;
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> given) {
    if (given == null) {
      throw new NullPointerException("subscriber");
    }
    if (!subscribed.compareAndSet(false, true)) {
      given.onSubscribe(NO_SUBSCRIPTION);
      given.onError(new IllegalStateException("A reply's body can be read by one subscriber only"));
      return;
    }
    given.onSubscribe(this);
    subscriber = given; // Only now, so that nothing is handed over before onSubscribe returned.
    drain();
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      fail(new IllegalArgumentException("Demand must be positive, not " + n));
      return;
    }
    demand.accumulateAndGet(n, (now, more) -> now + more < 0 ? Long.MAX_VALUE : now + more);
    drain();
  }

  @Override
  public void cancel() {
    cancelled = true;
    drain();
  }

  /** Ends the body early, as a broken or cancelled connection does. */
  void fail(Throwable why) {
    if (failure == null) {
      failure = why;
    }
    drain();
  }

  private void drain() {
    if (turns.getAndIncrement() == 0) {
      run();
    }
  }

  /** One thread at a time is in here, and a call from inside {@code onNext} only leaves a mark. */
  private void run() {
    int seen = 1;
    while (seen != 0) {
      Subscriber<? super ByteBuffer> to = subscriber;
      if (to != null) {
        emit(to);
      }
      seen = turns.addAndGet(-seen);
    }
  }

  private void emit(Subscriber<? super ByteBuffer> to) {
    while (!terminated) {
      Throwable why = failure;
      if (cancelled) {
        terminated = true;
        whenDone.accept(
            new SdkCancellationException("Subscriber cancelled before all events were published"));
      } else if (why != null) {
        terminated = true;
        to.onError(why);
        whenDone.accept(why);
      } else if (sent == arriving) {
        finish(to);
      } else if (demand.get() > 0) {
        if (demand.get() != Long.MAX_VALUE) {
          demand.decrementAndGet();
        }
        to.onNext(next());
      } else {
        return;
      }
    }
  }

  private void finish(Subscriber<? super ByteBuffer> to) {
    terminated = true;
    if (arriving == promised) {
      to.onComplete();
      whenDone.accept(null);
      return;
    }
    IOException cut =
        new IOException(
            "Response had content-length of "
                + promised
                + " bytes, but only received "
                + arriving
                + " bytes before the connection was closed.");
    to.onError(cut);
    whenDone.accept(cut);
  }

  private ByteBuffer next() {
    byte[] part = new byte[(int) Math.min(BUFFER_SIZE, arriving - sent)];
    try {
      sent += bytes.readNBytes(part, 0, part.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A stream over memory has nothing that could fail.
    }
    return ByteBuffer.wrap(part);
  }

  private static final Subscription NO_SUBSCRIPTION =
      new Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
      };
}
