package io.cloudfakes.transport.socket;

import static org.xnio.ChannelListeners.openListenerAdapter;

import io.cloudfakes.transport.Receiver;
import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import io.undertow.server.protocol.http2.Http2UpgradeHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * A world's front door on the network: an HTTP/1.1 and HTTP/2 (without TLS) server on 127.0.0.1
 * that hands each request to one {@link Receiver}. It serves clients that cannot be handed an
 * in-process one: other languages, the AWS CLI, browsers, {@code java.net.http}.
 *
 * <p>Its threads are daemons, and gone when {@link #close()} returns; it shares none with any other
 * endpoint.
 */
public final class SocketEndpoint implements AutoCloseable {
  private static final QuietLogging QUIET = new QuietLogging();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final long NO_LIMIT = -1;
  private static final int BACKLOG = 1000;

  private final XnioWorker worker;
  private final WorkerThreads workers;
  private final ByteBufferPool buffers;
  private final AcceptingChannel<StreamConnection> server;
  private final URI uri;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SocketEndpoint(
      XnioWorker worker,
      WorkerThreads workers,
      ByteBufferPool buffers,
      AcceptingChannel<StreamConnection> server) {
    this.worker = worker;
    this.workers = workers;
    this.buffers = buffers;
    this.server = server;
    InetSocketAddress bound = server.getLocalAddress(InetSocketAddress.class);
    this.uri = URI.create("http://127.0.0.1:" + bound.getPort());
  }

  /** Starts an endpoint on a free port. */
  public static SocketEndpoint start(Receiver receiver) {
    return start(receiver, SocketOptions.DEFAULTS);
  }

  /**
   * Starts an endpoint.
   *
   * @throws UncheckedIOException when the port is taken
   */
  public static SocketEndpoint start(Receiver receiver, SocketOptions options) {
    QUIET.keep();
    WorkerThreads workers = new WorkerThreads();
    XnioWorker worker =
        Xnio.getInstance(SocketEndpoint.class.getClassLoader())
            .createWorkerBuilder()
            .setWorkerName(workers.name())
            .setDaemon(true)
            .setWorkerIoThreads(1)
            .setExternalExecutorService(workers.pool())
            .build();
    workers.adopt(worker.getIoThread(0));
    workers.adoptNamed(workers.name() + " Accept");
    ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER_BYTES, -1, 4);
    try {
      HttpOpenListener http = new HttpOpenListener(buffers, serverOptions(options));
      Connections connections = new Connections(http);
      http.setRootHandler(
          new PoliteHandler(
              new Http2UpgradeHandler(
                  new HttpContinueReadHandler(
                      new ReceiverHandler(
                          receiver, workers.pool(), connections, options.idle())))));
      AcceptingChannel<StreamConnection> server =
          worker.createStreamConnectionServer(
              address(options.port()), openListenerAdapter(connections), socketOptions());
      long look = options.idle().toMillis();
      worker.getIoThread(0).executeAtInterval(connections, look, TimeUnit.MILLISECONDS);
      server.resumeAccepts();
      return new SocketEndpoint(worker, workers, buffers, server);
    } catch (IOException e) {
      stop(worker, workers, buffers);
      throw new UncheckedIOException("127.0.0.1:" + options.port() + ": " + e.getMessage(), e);
    }
  }

  private static InetSocketAddress address(int port) throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  private static OptionMap socketOptions() {
    return OptionMap.builder()
        .set(Options.WORKER_IO_THREADS, 1)
        .set(Options.TCP_NODELAY, true)
        .set(Options.REUSE_ADDRESSES, true)
        .set(Options.BALANCING_TOKENS, 1)
        .set(Options.BALANCING_CONNECTIONS, 2)
        .set(Options.BACKLOG, BACKLOG)
        .getMap();
  }

  private static OptionMap serverOptions(SocketOptions options) {
    return OptionMap.builder()
        .set(UndertowOptions.ENABLE_HTTP2, true)
        .set(UndertowOptions.MAX_HEADER_SIZE, options.headerBytes())
        .set(UndertowOptions.MAX_ENTITY_SIZE, NO_LIMIT)
        // A key arrives as it was sent: %2F, %00 and ../ mean something to S3.
        .set(UndertowOptions.DECODE_URL, false)
        .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
        // The world's clock, not the machine's, dates a reply.
        .set(UndertowOptions.ALWAYS_SET_DATE, false)
        .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .getMap();
  }

  /** {@code http://127.0.0.1:port}. */
  public URI uri() {
    return uri;
  }

  /**
   * Breaks every connection, interrupts the calls still being answered and waits until port, file
   * descriptors and threads are given back. Closing again does nothing.
   */
  @Override
  public void close() {
    // A listening channel closed again would wait for an I/O thread that is gone.
    if (closed.compareAndSet(false, true)) {
      IoUtils.safeClose(server);
      stop(worker, workers, buffers);
    }
  }

  private static void stop(XnioWorker worker, WorkerThreads workers, ByteBufferPool buffers) {
    worker.shutdown();
    workers.stop(PATIENCE);
    buffers.close();
  }
}
