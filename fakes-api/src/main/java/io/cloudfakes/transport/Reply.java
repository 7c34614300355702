package io.cloudfakes.transport;

import io.cloudfakes.protocol.HttpResponse;

/** What a transport does to the client that asked. */
public sealed interface Reply {
  /** The reply is sent whole. */
  record Answer(HttpResponse response) implements Reply {}

  /**
   * Headers that promise the whole body are sent, then only its first {@code bytes} bytes, then the
   * connection breaks.
   */
  record Truncated(HttpResponse response, long bytes) implements Reply {}

  /** The connection is reset before anything is sent: in process, an {@code IOException}. */
  record Reset(String reason) implements Reply {}

  /**
   * Nothing is ever sent: over the socket the client waits for its own time-out; in process it gets
   * the {@code SocketTimeoutException} its time-out would end in, at once.
   */
  record Hang() implements Reply {}
}
