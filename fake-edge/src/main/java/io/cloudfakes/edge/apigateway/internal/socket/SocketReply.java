package io.cloudfakes.edge.apigateway.internal.socket;

import io.cloudfakes.protocol.Bytes;
import java.util.Map;

/**
 * What a backend of a WebSocket API answered.
 *
 * @param status 200 when it said nothing of it
 * @param error what went wrong, as clients are told; "" for nothing
 * @param headers what it said beside, by name
 */
record SocketReply(int status, Bytes body, Map<String, String> headers, String error) {
  static SocketReply failed(int status, String error) {
    return new SocketReply(status, Bytes.EMPTY, Map.of(), error);
  }

  boolean isFailure() {
    return !error.isEmpty();
  }
}
