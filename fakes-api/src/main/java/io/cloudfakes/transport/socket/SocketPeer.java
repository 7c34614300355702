package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.WebSocketPeer;
import io.cloudfakes.protocol.WebSocketUpgrade;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.IoUtils;

/**
 * One WebSocket over the network. What the client sends is handed to the world on a worker thread,
 * in order.
 */
final class SocketPeer implements WebSocketPeer {
  private static final int NO_CODE = 1005;
  private static final int LOST = 1006;

  private final WebSocketChannel channel;
  private final WebSocketUpgrade upgrade;
  private final Receiver receiver;
  private final Executor workers;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private boolean working;

  SocketPeer(
      WebSocketChannel channel, WebSocketUpgrade upgrade, Receiver receiver, Executor workers) {
    this.channel = channel;
    this.upgrade = upgrade;
    this.receiver = receiver;
    this.workers = workers;
  }

  void open() {
    upgrade.opened(this);
  }

  AbstractReceiveListener listener() {
    return new Incoming();
  }

  @Override
  public void send(Bytes content, boolean text) {
    ByteBuffer bytes = ByteBuffer.wrap(content.toByteArray());
    if (text) {
      WebSockets.sendText(bytes, channel, null);
    } else {
      WebSockets.sendBinary(bytes, channel, null);
    }
  }

  @Override
  public void close(int code, String reason) {
    ended.set(true);
    WebSockets.sendClose(code, reason, channel, null);
  }

  @Override
  public boolean isOpen() {
    return !ended.get() && channel.isOpen() && !channel.isCloseFrameReceived();
  }

  /** The connection is gone; the client may have said so before. */
  void lost() {
    ended(LOST, "");
  }

  private void ended(int code, String reason) {
    if (ended.compareAndSet(false, true)) {
      inOrder(() -> receiver.receive(upgrade.closed(code, reason)));
    }
  }

  private void arrived(Bytes content, boolean text) {
    inOrder(() -> obey(receiver.receive(upgrade.message(content, text))));
  }

  /** Does what the world says of a message: an answer is sent, a fault breaks the connection. */
  private void obey(Reply reply) {
    if (reply instanceof Reply.Answer answer) {
      if (!answer.response().body().isEmpty()) {
        send(answer.response().body(), true);
      }
    } else if (!(reply instanceof Reply.Hang)) {
      IoUtils.safeClose(channel);
    }
  }

  private void inOrder(Runnable task) {
    synchronized (tasks) {
      tasks.add(task);
      if (working) {
        return;
      }
      working = true;
    }
    workers.execute(this::work);
  }

  private void work() {
    while (true) {
      Runnable next;
      synchronized (tasks) {
        next = tasks.poll();
        if (next == null) {
          working = false;
          return;
        }
      }
      next.run();
    }
  }

  /** What the client sends. */
  private final class Incoming extends AbstractReceiveListener {
    @Override
    protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
      arrived(Bytes.utf8(message.getData()), true);
    }

    @Override
    protected void onFullBinaryMessage(WebSocketChannel from, BufferedBinaryMessage message) {
      try (var data = message.getData()) {
        ByteBuffer joined = WebSockets.mergeBuffers(data.getResource());
        byte[] bytes = new byte[joined.remaining()];
        joined.get(bytes);
        arrived(Bytes.wrap(bytes), false);
      }
    }

    @Override
    protected void onCloseMessage(CloseMessage message, WebSocketChannel from) {
      ended(message.getCode() == 0 ? NO_CODE : message.getCode(), message.getReason());
    }

    @Override
    protected void onError(WebSocketChannel from, Throwable error) {
      IoUtils.safeClose(from);
      lost();
    }

    @Override
    protected long getMaxTextBufferSize() {
      return upgrade.longestMessage();
    }

    @Override
    protected long getMaxBinaryBufferSize() {
      return upgrade.longestMessage();
    }
  }
}
