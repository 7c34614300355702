package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.Bytes;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import org.xnio.ChannelListener;
import org.xnio.channels.StreamSinkChannel;

/**
 * Sends the bytes of one reply: on the worker thread as far as the client takes them at once, the
 * rest on the I/O thread when it takes more, so that a slow reader holds no thread.
 */
final class BodyWriter implements ChannelListener<StreamSinkChannel> {
  // The JDK copies through a direct buffer as large as what it is asked to write.
  private static final int WINDOW = 1 << 17;

  private final HttpServerExchange exchange;
  private final Iterator<ByteBuffer> buffers;
  private final boolean whole;
  private final Runnable whenSent;
  private ByteBuffer current = ByteBuffer.allocate(0);

  /**
   * @param whole whether the body ends with these bytes; otherwise the client is left waiting for
   *     more
   */
  BodyWriter(HttpServerExchange exchange, Bytes body, boolean whole, Runnable whenSent) {
    this.exchange = exchange;
    this.buffers = body.buffers().iterator();
    this.whole = whole;
    this.whenSent = whenSent;
  }

  void start() {
    StreamSinkChannel channel = exchange.getResponseChannel();
    if (channel == null) {
      Broken.connection(exchange);
      return;
    }
    try {
      if (send(channel)) {
        whenSent.run();
      } else {
        channel.getWriteSetter().set(this);
        channel.resumeWrites();
      }
    } catch (IOException | RuntimeException e) {
      Broken.connection(exchange);
    }
  }

  @Override
  public void handleEvent(StreamSinkChannel channel) {
    try {
      if (send(channel)) {
        channel.suspendWrites();
        whenSent.run();
      }
    } catch (IOException | RuntimeException e) {
      Broken.connection(exchange);
    }
  }

  private boolean send(StreamSinkChannel channel) throws IOException {
    while (current.hasRemaining() || buffers.hasNext()) {
      if (!current.hasRemaining()) {
        current = buffers.next();
      } else if (!sendWindow(channel)) {
        return false;
      }
    }
    if (whole) {
      channel.shutdownWrites();
    }
    return channel.flush();
  }

  private boolean sendWindow(StreamSinkChannel channel) throws IOException {
    int end = current.limit();
    current.limit(Math.min(end, current.position() + WINDOW));
    try {
      return channel.write(current) > 0;
    } finally {
      current.limit(end);
    }
  }
}
