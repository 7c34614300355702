package io.cloudfakes.edge.apigateway.internal.state;

import java.time.Instant;

/**
 * A client's connection to a WebSocket API.
 *
 * @param domainName the host it asked for
 * @param connectedAt when its handshake was answered
 * @param lastActiveAt when a message was last sent on it, in whichever direction
 * @param userAgent "" when the handshake did not name one
 * @param authorizer what the authorizer of {@code $connect} said of the client, as JSON; "" when
 *     nobody was asked
 */
public record SocketConnection(
    String id,
    String apiId,
    String stage,
    String domainName,
    Instant connectedAt,
    Instant lastActiveAt,
    String userAgent,
    String authorizer) {

  /** The same after a message. */
  public SocketConnection active(Instant now) {
    return new SocketConnection(
        id, apiId, stage, domainName, connectedAt, now, userAgent, authorizer);
  }
}
