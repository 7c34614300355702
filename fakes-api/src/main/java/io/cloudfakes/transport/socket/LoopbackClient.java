package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.undertow.client.ClientConnection;
import io.undertow.client.UndertowClient;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xnio.IoFuture;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/**
 * Sends HTTP/1.1 to servers on this machine, one connection a request, with the headers as they are
 * given, {@code Host} too. Its one thread is started with the first request.
 */
public final class LoopbackClient implements AutoCloseable {
  private static final QuietLogging QUIET = new QuietLogging();
  static final int BUFFER_BYTES = 16 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final ByteBufferPool buffers = new DefaultByteBufferPool(false, BUFFER_BYTES, -1, 4);
  private @Nullable XnioWorker worker;

  /**
   * Sends a request and waits for the whole reply.
   *
   * @param address where to, in place of the request's host
   * @throws ConnectException when nothing listens there
   * @throws SocketTimeoutException when the reply takes longer than the request's patience
   * @throws IOException when the connection breaks
   */
  public HttpResponse send(OutgoingRequest request, InetAddress address) throws IOException {
    if (!address.isLoopbackAddress()) {
      throw new ConnectException(address + " is not on this machine");
    }
    int port = request.target().getPort() < 0 ? 80 : request.target().getPort();
    long patience = Math.max(1, request.patience().toMillis());
    URI to = URI.create("http://" + literal(address) + ":" + port);
    IoFuture<ClientConnection> connecting =
        UndertowClient.getInstance().connect(to, worker(), buffers, OptionMap.EMPTY);
    if (connecting.await(patience, TimeUnit.MILLISECONDS) == IoFuture.Status.WAITING) {
      connecting.cancel();
      throw new SocketTimeoutException(to + " does not accept the connection");
    }
    if (connecting.getStatus() != IoFuture.Status.DONE) {
      throw new ConnectException("Nothing listens at " + new InetSocketAddress(address, port));
    }
    ClientConnection connection = connecting.get();
    try {
      return new LoopbackExchange(request).over(connection, patience);
    } finally {
      IoUtils.safeClose(connection);
    }
  }

  private static String literal(InetAddress address) {
    String text = address.getHostAddress();
    return text.indexOf(':') < 0 ? text : "[" + text + "]";
  }

  private XnioWorker worker() throws IOException {
    lock.lock();
    try {
      XnioWorker running = worker;
      if (running == null) {
        QUIET.keep();
        running =
            Xnio.getInstance(LoopbackClient.class.getClassLoader())
                .createWorkerBuilder()
                .setWorkerName("cloudfakes-http-client")
                .setDaemon(true)
                .setWorkerIoThreads(1)
                .setCoreWorkerPoolSize(1)
                .setMaxWorkerPoolSize(1)
                .build();
        worker = running;
      }
      return running;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (worker != null) {
        worker.shutdownNow();
        worker = null;
      }
      buffers.close();
    } finally {
      lock.unlock();
    }
  }
}
