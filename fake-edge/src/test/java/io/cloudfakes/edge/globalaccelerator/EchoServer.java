package io.cloudfakes.edge.globalaccelerator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An endpoint on this machine that says its name and then repeats what it hears. */
final class EchoServer implements AutoCloseable {
  private final ServerSocket server;
  private final byte[] name;
  private final Thread accepting;

  EchoServer(String name) {
    this.name = (name + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = start(this::accept);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        start(() -> echo(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void echo(Socket client) {
    try (client;
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream()) {
      out.write(name);
      in.transferTo(out);
    } catch (IOException e) {
      // The client is gone.
    }
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, "echo");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** The port is free only once nobody waits at it any more. */
  @Override
  public void close() {
    try {
      server.close();
      accepting.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
