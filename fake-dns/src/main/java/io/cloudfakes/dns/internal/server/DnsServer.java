package io.cloudfakes.dns.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Name servers at one loopback port, by UDP and by TCP. */
public final class DnsServer implements AutoCloseable {
  private static final int UDP_THREADS = 2;
  private static final int ATTEMPTS = 50;
  private static final int LARGEST_PORT = 65_535;

  private final ServerSocketChannel tcp;
  private final DatagramChannel udp;
  private final TcpLoop tcpLoop;
  private final List<Thread> threads = new ArrayList<>();

  private DnsServer(ServerSocketChannel tcp, DatagramChannel udp, Responder responder)
      throws IOException {
    this.tcp = tcp;
    this.udp = udp;
    this.tcpLoop = new TcpLoop(tcp, responder);
    for (int i = 0; i < UDP_THREADS; i++) {
      start(new UdpLoop(udp, responder), "cloudfakes-dns-udp-" + i);
    }
    start(tcpLoop, "cloudfakes-dns-tcp");
  }

  /**
   * Opens the port.
   *
   * @param port 0 for any that is free for both
   * @throws UncheckedIOException when it is taken
   */
  public static DnsServer open(int port, Responder responder) {
    if (port < 0 || port > LARGEST_PORT) {
      throw new IllegalArgumentException(port + " is no port");
    }
    InetAddress loopback = loopback();
    try {
      for (int attempt = 1; ; attempt++) {
        ServerSocketChannel tcp = ServerSocketChannel.open();
        DatagramChannel udp = DatagramChannel.open();
        try {
          tcp.bind(new InetSocketAddress(loopback, port), 1024);
          udp.bind(new InetSocketAddress(loopback, tcp.socket().getLocalPort()));
          return new DnsServer(tcp, udp, responder);
        } catch (BindException e) {
          // A port that is free for TCP may be taken for UDP: another one then.
          tcp.close();
          udp.close();
          if (port != 0 || attempt == ATTEMPTS) {
            throw e;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("No name server can be opened at port " + port, e);
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) tcp.socket().getLocalSocketAddress();
  }

  /** Whether all its threads live. */
  public boolean alive() {
    return threads.stream().allMatch(Thread::isAlive);
  }

  @Override
  public void close() {
    try {
      udp.close();
      tcp.close();
      tcpLoop.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start(Runnable loop, String name) {
    Thread thread = new Thread(loop, name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
