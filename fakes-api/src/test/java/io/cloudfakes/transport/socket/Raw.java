package io.cloudfakes.transport.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that sends exactly the bytes it is told to. */
final class Raw implements AutoCloseable {
  private final Socket socket;

  Raw(URI endpoint) throws IOException {
    this(endpoint, Duration.ofSeconds(20));
  }

  Raw(URI endpoint, Duration patience) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort());
    socket.setSoTimeout((int) patience.toMillis());
    socket.setTcpNoDelay(true);
  }

  Socket socket() {
    return socket;
  }

  Raw send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Raw send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  Raw endOutput() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** What comes until the other side ends the connection, in order or not. */
  String rest() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (java.net.SocketException reset) {
      all.writeBytes("<reset>".getBytes(StandardCharsets.ISO_8859_1));
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** The lines up to the first empty one. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head + "<end>";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  String bytes(int count) throws IOException {
    return new String(socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
