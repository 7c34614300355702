package io.cloudfakes.protocol;

/**
 * What a connection becomes when its handshake is answered with {@link HttpResponse#upgradingTo}: a
 * WebSocket. A service makes one; a transport asks it for what to hand to the world as each thing
 * happens. So a message goes the way of every call: it stands in the call log, and faults strike
 * it. The body of the reply to a message, when there is one, is sent to the client.
 */
public interface WebSocketUpgrade {
  /** Told once, when the handshake is done and messages can be sent. */
  void opened(WebSocketPeer peer);

  /** The request by which a message of the client's enters the world. */
  HttpRequest message(Bytes content, boolean text);

  /**
   * The request by which the world hears that the connection has ended, whoever ended it.
   *
   * @param code of RFC 6455: 1005 when the client gave none, 1006 when the connection was lost
   */
  HttpRequest closed(int code, String reason);

  /** How many bytes a client's message may have; the connection of a longer one is closed, 1009. */
  int longestMessage();

  /** How many bytes one frame of a message may have, where the transport sees frames. */
  int longestFrame();
}
