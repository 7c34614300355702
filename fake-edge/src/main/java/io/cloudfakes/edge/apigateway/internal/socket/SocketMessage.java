package io.cloudfakes.edge.apigateway.internal.socket;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens on a WebSocket, as it enters the world: a message of the client's, or the end.
 *
 * @param host the client asked for
 * @param path of the stage
 * @param text whether the message is a text
 * @param closeCode of RFC 6455; 0 for a message
 */
record SocketMessage(
    String connectionId,
    String host,
    String path,
    Bytes body,
    boolean text,
    int closeCode,
    String closeReason)
    implements HttpRequest {
  boolean isEnd() {
    return closeCode != 0;
  }

  @Override
  public String method() {
    return isEnd() ? "DISCONNECT" : "MESSAGE";
  }

  @Override
  public String scheme() {
    return "https";
  }

  @Override
  public Map<String, List<String>> query() {
    return Map.of();
  }

  @Override
  public @Nullable String header(String name) {
    return name.equalsIgnoreCase("Host") ? host : null;
  }

  @Override
  public List<String> headers(String name) {
    return name.equalsIgnoreCase("Host") ? List.of(host) : List.of();
  }

  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    line.accept("Host", host);
  }
}
