package io.cloudfakes.edge.globalaccelerator.internal.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Forwards TCP connections, byte for byte: a thin transport that asks a {@link Switchboard} where
 * each goes. One thread serves all of a world's.
 */
public final class Forwarder implements AutoCloseable {
  private static final int WAITING = 1024;

  private final Selector selector;
  private final ForwardLoop loop;
  private final List<ServerSocketChannel> entrances = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * A forwarder that runs.
   *
   * @param clock by which connections are idle
   */
  public Forwarder(Clock clock) {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("No connections can be forwarded", e);
    }
    loop = new ForwardLoop(selector, clock);
    Thread thread = new Thread(loop, "cloudfakes-accelerator");
    thread.setDaemon(true);
    thread.start();
  }

  /** Opens a loopback port whose connections go where the switchboard says. */
  public InetSocketAddress open(Switchboard switchboard) {
    lock.lock();
    try {
      ServerSocketChannel entrance = ServerSocketChannel.open();
      entrances.add(entrance);
      entrance.bind(new InetSocketAddress(loopback(), 0), WAITING);
      entrance.configureBlocking(false);
      entrance.register(selector, SelectionKey.OP_ACCEPT, switchboard);
      selector.wakeup();
      return (InetSocketAddress) entrance.getLocalAddress();
    } catch (IOException e) {
      throw new UncheckedIOException("No port can be opened for an accelerator", e);
    } finally {
      lock.unlock();
    }
  }

  /** Closes connections through which nothing has passed since that time. */
  public void closeIdle(Instant since) {
    loop.closeIdle(since);
  }

  /** Since when the connection is idle that is so longest; null when there are none. */
  public @Nullable Instant idleSince() {
    return loop.idleSince();
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
  }

  /** Closes its ports and what is connected through them. */
  @Override
  public void close() {
    lock.lock();
    try {
      for (ServerSocketChannel entrance : entrances) {
        entrance.close();
      }
      // The loop closes what is connected, and ends.
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }
}
