package io.cloudfakes.transport.socket;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.undertow.client.ClientCallback;
import io.undertow.client.ClientConnection;
import io.undertow.client.ClientExchange;
import io.undertow.client.ClientRequest;
import io.undertow.client.UndertowClient;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xnio.IoFuture;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.Channels;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * Sends HTTP/1.1 to servers on this machine, one connection a request, with the headers as they are
 * given, {@code Host} too. Its one thread is started with the first request.
 */
public final class LoopbackClient implements AutoCloseable {
  private static final QuietLogging QUIET = new QuietLogging();
  private static final int BUFFER_BYTES = 16 * 1024;

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
      return exchange(connection, request, patience);
    } finally {
      IoUtils.safeClose(connection);
    }
  }

  private static String literal(InetAddress address) {
    String text = address.getHostAddress();
    return text.indexOf(':') < 0 ? text : "[" + text + "]";
  }

  private static HttpResponse exchange(
      ClientConnection connection, OutgoingRequest request, long patience) throws IOException {
    Waiting sent = new Waiting();
    connection.getIoThread().execute(() -> connection.sendRequest(head(request), sent));
    ClientExchange exchange = sent.result(patience);
    Waiting replied = new Waiting();
    exchange.setResponseListener(replied);
    StreamSinkChannel sink = exchange.getRequestChannel();
    for (ByteBuffer buffer : request.body().buffers()) {
      while (buffer.hasRemaining()) {
        Channels.writeBlocking(sink, buffer);
      }
    }
    Channels.shutdownWritesBlocking(sink);
    replied.result(patience);
    HttpResponse response = new HttpResponse(exchange.getResponse().getResponseCode());
    exchange
        .getResponse()
        .getResponseHeaders()
        .forEach(
            values ->
                values.forEach(value -> response.add(values.getHeaderName().toString(), value)));
    response.remove("Transfer-Encoding").remove("Connection");
    return response.body(body(exchange.getResponseChannel(), patience));
  }

  private static ClientRequest head(OutgoingRequest request) {
    String query = request.rawQuery();
    ClientRequest head =
        new ClientRequest()
            .setMethod(new HttpString(request.method()))
            .setPath(query.isEmpty() ? request.path() : request.path() + "?" + query);
    request.forEachHeader(
        (name, value) -> head.getRequestHeaders().add(new HttpString(name), value));
    head.getRequestHeaders().put(Headers.CONTENT_LENGTH, request.body().length());
    head.getRequestHeaders().put(Headers.CONNECTION, "close");
    return head;
  }

  private static Bytes body(@Nullable StreamSourceChannel channel, long patience)
      throws IOException {
    if (channel == null) {
      return Bytes.EMPTY;
    }
    List<Bytes> parts = new ArrayList<>();
    while (true) {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
      int read = Channels.readBlocking(channel, buffer, patience, TimeUnit.MILLISECONDS);
      if (read < 0) {
        return Bytes.concat(parts);
      }
      if (read == 0) {
        throw new SocketTimeoutException("Read timed out");
      }
      parts.add(Bytes.wrap(buffer.array(), 0, read));
    }
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

  /** What the I/O thread has to say, for the thread that waits for it. */
  private static final class Waiting implements ClientCallback<ClientExchange> {
    private final CompletableFuture<ClientExchange> done = new CompletableFuture<>();

    @Override
    public void completed(ClientExchange exchange) {
      done.complete(exchange);
    }

    @Override
    public void failed(IOException failure) {
      done.completeExceptionally(failure);
    }

    ClientExchange result(long patience) throws IOException {
      try {
        return done.get(patience, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        throw new SocketTimeoutException("Read timed out");
      } catch (ExecutionException e) {
        throw new IOException(e.getCause() == null ? e : e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while waiting for a reply", e);
      }
    }
  }
}
