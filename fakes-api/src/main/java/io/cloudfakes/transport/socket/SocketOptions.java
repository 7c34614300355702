package io.cloudfakes.transport.socket;

import java.time.Duration;

/**
 * How a {@link SocketEndpoint} listens.
 *
 * @param port the port to bind; 0 takes a free one
 * @param idle how long a connection may say nothing while the endpoint waits for it (for a request,
 *     for the rest of one, or to take its reply) before it is closed; it is closed after at least
 *     this long and at most twice as long
 * @param headerBytes the largest request line and headers accepted, together, in bytes
 */
public record SocketOptions(int port, Duration idle, int headerBytes) {
  /** A free port, 60 seconds, 64 KiB. */
  public static final SocketOptions DEFAULTS =
      new SocketOptions(0, Duration.ofSeconds(60), 64 * 1024);

  public SocketOptions {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port must be from 0 to 65535, and is " + port);
    }
    if (idle.toMillis() <= 0) {
      throw new IllegalArgumentException("idle must be at least a millisecond, and is " + idle);
    }
    if (headerBytes <= 0) {
      throw new IllegalArgumentException("headerBytes must be above 0, and is " + headerBytes);
    }
  }

  public SocketOptions withPort(int newPort) {
    return new SocketOptions(newPort, idle, headerBytes);
  }

  public SocketOptions withIdle(Duration newIdle) {
    return new SocketOptions(port, newIdle, headerBytes);
  }

  public SocketOptions withHeaderBytes(int newHeaderBytes) {
    return new SocketOptions(port, idle, newHeaderBytes);
  }
}
