package io.cloudfakes.link;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Where names are resolved: what Amazon Route 53's name servers are to who runs a world. */
public interface NameResolution {
  /**
   * Has the name servers listen, by UDP and TCP, at that port of 127.0.0.1.
   *
   * @param port 0 for any that is free
   * @return where they listen
   * @throws IllegalStateException when they listen at another port already
   * @throws java.io.UncheckedIOException when the port is taken
   */
  InetSocketAddress listen(int port);

  /**
   * Has the world's name servers resolve the host names of this JVM, until that is closed. Names
   * the world does not have are resolved as before.
   *
   * @throws IllegalStateException when another world does so already
   */
  AutoCloseable resolveInThisJvm();

  /** The addresses a client of the world gets for a host name; none when there is no such name. */
  default List<InetAddress> addresses(String host) {
    return List.of();
  }
}
