package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.WebSocketPeer;
import io.cloudfakes.protocol.WebSocketUpgrade;
import io.cloudfakes.transport.Receiver;
import io.cloudfakes.transport.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket without a network: what is sent is with the world when the future is returned, and
 * what the world sends reaches the listener on the thread that sends it, as the listener asks for
 * it.
 */
final class WorldWebSocket implements WebSocket, WebSocketPeer {
  private static final int NO_CODE = 1005;
  private static final int LOST = 1006;
  private static final int TOO_BIG = 1009;

  private final Receiver receiver;
  private final WebSocketUpgrade upgrade;
  private final Listener listener;
  private final String protocol;
  private final Object lock = new Object();
  private final Deque<Runnable> inbox = new ArrayDeque<>();
  private ByteArrayOutputStream message = new ByteArrayOutputStream();
  private long wanted;
  private boolean delivering;
  private boolean outputClosed;
  private boolean inputClosed;

  WorldWebSocket(Receiver receiver, WebSocketUpgrade upgrade, Listener listener, String protocol) {
    this.receiver = receiver;
    this.upgrade = upgrade;
    this.listener = listener;
    this.protocol = protocol;
  }

  void open() {
    listener.onOpen(this);
    upgrade.opened(this);
  }

  @Override
  public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
    return send(data.toString().getBytes(StandardCharsets.UTF_8), last, true);
  }

  @Override
  public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    return send(bytes, last, false);
  }

  private CompletableFuture<WebSocket> send(byte[] frame, boolean last, boolean text) {
    byte[] whole;
    synchronized (lock) {
      if (outputClosed) {
        return CompletableFuture.failedFuture(new IOException("Output closed"));
      }
      message.writeBytes(frame);
      if (frame.length > upgrade.longestFrame() || message.size() > upgrade.longestMessage()) {
        outputClosed = true;
        whole = null;
      } else if (!last) {
        return CompletableFuture.completedFuture(this);
      } else {
        whole = message.toByteArray();
        message = new ByteArrayOutputStream();
      }
    }
    if (whole == null) {
      end(TOO_BIG, "Message too big", true);
    } else {
      obey(receiver.receive(upgrade.message(Bytes.wrap(whole), text)));
    }
    return CompletableFuture.completedFuture(this);
  }

  /** Does what the world says of a message: an answer is sent, a fault breaks the connection. */
  private void obey(Reply reply) {
    if (reply instanceof Reply.Answer answer) {
      if (!answer.response().body().isEmpty()) {
        send(answer.response().body(), true);
      }
    } else if (!(reply instanceof Reply.Hang)) {
      synchronized (lock) {
        outputClosed = true;
      }
      end(LOST, "", false);
    }
  }

  @Override
  public CompletableFuture<WebSocket> sendPing(ByteBuffer data) {
    ByteBuffer pong = data.asReadOnlyBuffer();
    deliver(() -> listener.onPong(this, pong));
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public CompletableFuture<WebSocket> sendPong(ByteBuffer data) {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
    synchronized (lock) {
      if (outputClosed) {
        return CompletableFuture.failedFuture(new IOException("Output closed"));
      }
      outputClosed = true;
    }
    end(statusCode, reason, true);
    return CompletableFuture.completedFuture(this);
  }

  /** Tells the world, and the listener when the other end would answer. */
  private void end(int code, String reason, boolean politely) {
    boolean first;
    synchronized (lock) {
      first = !inputClosed;
      inputClosed = true;
    }
    if (!first) {
      return;
    }
    receiver.receive(upgrade.closed(code, reason));
    if (politely) {
      enqueue(() -> listener.onClose(this, code, reason));
    } else {
      enqueue(() -> listener.onError(this, new IOException("Connection reset")));
    }
  }

  @Override
  public void send(Bytes content, boolean text) {
    deliver(
        () -> {
          if (text) {
            listener.onText(this, content.utf8(), true);
          } else {
            listener.onBinary(this, ByteBuffer.wrap(content.toByteArray()), true);
          }
        });
  }

  @Override
  public void close(int code, String reason) {
    synchronized (lock) {
      if (inputClosed) {
        return;
      }
      inputClosed = true;
      outputClosed = true;
    }
    enqueue(() -> listener.onClose(this, code == 0 ? NO_CODE : code, reason));
  }

  @Override
  public boolean isOpen() {
    synchronized (lock) {
      return !inputClosed;
    }
  }

  private void deliver(Runnable event) {
    synchronized (lock) {
      if (inputClosed) {
        return;
      }
    }
    enqueue(event);
  }

  private void enqueue(Runnable event) {
    synchronized (lock) {
      inbox.add(event);
    }
    drain();
  }

  @Override
  public void request(long n) {
    synchronized (lock) {
      wanted = wanted + n < 0 ? Long.MAX_VALUE : wanted + n;
    }
    drain();
  }

  /** One thread at a time, so that the listener hears things in order. */
  private void drain() {
    while (true) {
      Runnable next;
      synchronized (lock) {
        if (delivering || wanted == 0 || inbox.isEmpty()) {
          return;
        }
        wanted--;
        delivering = true;
        next = inbox.remove();
      }
      try {
        next.run();
      } finally {
        synchronized (lock) {
          delivering = false;
        }
      }
    }
  }

  @Override
  public String getSubprotocol() {
    return protocol;
  }

  @Override
  public boolean isOutputClosed() {
    synchronized (lock) {
      return outputClosed;
    }
  }

  @Override
  public boolean isInputClosed() {
    synchronized (lock) {
      return inputClosed;
    }
  }

  /** The connection is lost: the world hears it as a client that is gone. */
  @Override
  public void abort() {
    synchronized (lock) {
      outputClosed = true;
      if (inputClosed) {
        return;
      }
      inputClosed = true;
      inbox.clear();
    }
    receiver.receive(upgrade.closed(LOST, ""));
  }

  @Override
  public String toString() {
    @Nullable String named = protocol.isEmpty() ? null : protocol;
    return "in-process WebSocket" + (named == null ? "" : " (" + named + ")");
  }
}
