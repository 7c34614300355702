package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.Bytes;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads the body of one request on a worker thread, straight into the arrays it is kept in. Waiting
 * is done on a listener, not with the channel's own {@code awaitReadable}, which opens a selector
 * for each thread and leaves its file descriptors to the garbage collector.
 */
final class BodyReader {
  private static final int WHOLE_AT_ONCE = 1 << 20;
  private static final int FIRST_PART = 1 << 16;
  private static final int LARGEST_PART = 1 << 23;
  // The JDK copies through a direct buffer as large as what it is asked to read.
  private static final int WINDOW = 1 << 17;
  // A connection closed by another thread wakes no listener: look again now and then.
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final HttpServerExchange exchange;
  private final Duration idle;
  private final Semaphore readable = new Semaphore(0);
  private final List<Bytes> full = new ArrayList<>(1);
  private @Nullable StreamSourceChannel channel;
  private boolean begun;
  private boolean ended;
  private ByteBuffer part = ByteBuffer.allocate(0);
  private long left;

  BodyReader(HttpServerExchange exchange, Duration idle) {
    this.exchange = exchange;
    this.idle = idle;
  }

  /** The next run of the body, any transfer coding taken off; empty at its end. */
  Bytes next() throws IOException {
    if (!begun) {
      begin();
    }
    StreamSourceChannel from = channel;
    if (ended || from == null) {
      return Bytes.EMPTY;
    }
    if (part.position() == part.capacity()) {
      part = nextPart();
    }
    int start = part.position();
    part.limit(Math.min(part.capacity(), start + WINDOW));
    while (part.hasRemaining() && !ended) {
      int read = from.read(part);
      if (read < 0) {
        ended = true;
      } else if (read == 0) {
        if (part.position() > start) {
          break;
        }
        awaitBytes(from);
      }
    }
    int count = part.position() - start;
    left -= count;
    return Bytes.wrap(part.array(), start, count);
  }

  private void begin() {
    begun = true;
    long length = exchange.getRequestContentLength();
    left = length < 0 ? Long.MAX_VALUE : length;
    channel = exchange.isRequestComplete() ? null : exchange.getRequestChannel();
  }

  /** Each twice as long as the one before: a length that is promised claims no memory. */
  private ByteBuffer nextPart() {
    int before = part.capacity();
    keep();
    long size;
    if (before == 0) {
      size = left <= WHOLE_AT_ONCE ? left : FIRST_PART;
    } else {
      size = Math.min(before * 2L, LARGEST_PART);
    }
    // One byte more than is left, so that the end is seen and the exchange told of it.
    return ByteBuffer.allocate((int) Math.min(size, Math.max(left, 1)));
  }

  private void keep() {
    int filled = part.position();
    if (filled > 0) {
      boolean wasteful = filled < part.capacity() / 2;
      full.add(
          wasteful
              ? Bytes.wrap(Arrays.copyOf(part.array(), filled))
              : Bytes.wrap(part.array(), 0, filled));
    }
    part = ByteBuffer.allocate(0);
  }

  /** All that has come, once the end has. */
  Bytes taken() {
    keep();
    return full.size() == 1 ? full.get(0) : Bytes.concat(full);
  }

  private void awaitBytes(StreamSourceChannel channel) throws IOException {
    channel
        .getReadSetter()
        .set(
            ready -> {
              ready.suspendReads();
              readable.release();
            });
    channel.resumeReads();
    try {
      Duration slice = LOOK_AGAIN.compareTo(idle) < 0 ? LOOK_AGAIN : idle;
      Duration waited = Duration.ZERO;
      while (!readable.tryAcquire(slice.toMillis(), TimeUnit.MILLISECONDS)) {
        waited = waited.plus(slice);
        if (waited.compareTo(idle) >= 0) {
          throw new IOException("The rest of the body has not come for " + idle);
        }
        if (!channel.isOpen()) {
          throw new IOException("The connection was closed within the body");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("The endpoint is closing").initCause(e);
    }
  }
}
