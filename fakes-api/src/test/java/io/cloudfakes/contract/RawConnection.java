package io.cloudfakes.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Connections on which bytes are sent as they are. */
public final class RawConnection {
  private static final int PATIENCE_MILLIS = 30_000;

  private RawConnection() {}

  /**
   * Sends the bytes to a port of this machine, ends the sending side, and reads until the other
   * side ends.
   *
   * @return "" when the connection was reset
   */
  public static String exchange(int port, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException reset) {
        return "";
      }
    }
  }
}
