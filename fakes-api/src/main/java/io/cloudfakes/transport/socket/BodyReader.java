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

  private final StreamSourceChannel channel;
  private final Duration idle;
  private final Semaphore readable = new Semaphore(0);
  private final List<Bytes> parts = new ArrayList<>();
  private long left;

  private BodyReader(StreamSourceChannel channel, long contentLength, Duration idle) {
    this.channel = channel;
    this.idle = idle;
    this.left = contentLength < 0 ? Long.MAX_VALUE : contentLength;
  }

  /** The whole body of the exchange, any transfer coding taken off. */
  static Bytes read(HttpServerExchange exchange, Duration idle) throws IOException {
    if (exchange.isRequestComplete()) {
      return Bytes.EMPTY;
    }
    @Nullable StreamSourceChannel channel = exchange.getRequestChannel();
    return channel == null
        ? Bytes.EMPTY
        : new BodyReader(channel, exchange.getRequestContentLength(), idle).readAll();
  }

  private Bytes readAll() throws IOException {
    int size = left <= WHOLE_AT_ONCE ? (int) left : FIRST_PART;
    boolean more = true;
    while (more) {
      // One byte more than is left, so that the end is seen and the exchange told of it.
      byte[] part = new byte[(int) Math.min(size, Math.max(left, 1))];
      int filled = fill(part);
      keep(part, filled);
      left -= filled;
      more = filled == part.length;
      size = Math.min(size * 2, LARGEST_PART);
    }
    return parts.size() == 1 ? parts.get(0) : Bytes.concat(parts);
  }

  private int fill(byte[] part) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(part);
    while (buffer.position() < part.length) {
      buffer.limit(Math.min(part.length, buffer.position() + WINDOW));
      int read = channel.read(buffer);
      if (read < 0) {
        break;
      }
      if (read == 0) {
        awaitBytes();
      }
    }
    return buffer.position();
  }

  private void keep(byte[] part, int filled) {
    if (filled > 0) {
      boolean wasteful = filled < part.length / 2;
      parts.add(wasteful ? Bytes.wrap(Arrays.copyOf(part, filled)) : Bytes.wrap(part, 0, filled));
    }
  }

  private void awaitBytes() throws IOException {
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
