package io.cloudfakes.protocol;

/** The client at the other end of a WebSocket, as a transport holds it; used by any thread. */
public interface WebSocketPeer {
  /** Sends a message to the client; one that has gone gets nothing, and nobody is told. */
  void send(Bytes content, boolean text);

  /** Tells the client that this is the end, with a code of RFC 6455, and ends the connection. */
  void close(int code, String reason);

  /** Whether the client is still there, as far as the transport knows. */
  boolean isOpen();
}
