package io.cloudfakes.transport.inprocess;

import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import io.cloudfakes.protocol.WebSocketUpgrade;
import io.cloudfakes.transport.Receiver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Opens WebSockets to the hosts of one world, in process. The handshake is done when asked for. */
final class WorldWebSocketBuilder implements WebSocket.Builder {
  private final WorldHttpClient.Carrier carrier;
  private final Receiver receiver;
  private final List<String> namesAndValues = new ArrayList<>();

  WorldWebSocketBuilder(WorldHttpClient.Carrier carrier, Receiver receiver) {
    this.carrier = carrier;
    this.receiver = receiver;
  }

  @Override
  public WebSocket.Builder header(String name, String value) {
    namesAndValues.add(name);
    namesAndValues.add(value);
    return this;
  }

  /** There is nothing to wait for. */
  @Override
  public WebSocket.Builder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public WebSocket.Builder subprotocols(String mostPreferred, String... lesserPreferred) {
    List<String> all = new ArrayList<>(List.of(mostPreferred));
    all.addAll(List.of(lesserPreferred));
    return header("Sec-WebSocket-Protocol", String.join(", ", all));
  }

  @Override
  public CompletableFuture<WebSocket> buildAsync(URI uri, WebSocket.Listener listener) {
    try {
      return CompletableFuture.completedFuture(open(uri, listener));
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private WebSocket open(URI uri, WebSocket.Listener listener) throws IOException {
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equals("ws") && !scheme.equals("wss")) {
      throw new IllegalArgumentException("invalid URI scheme: " + scheme);
    }
    URI target = URI.create("http" + uri.toString().substring(2));
    OutgoingRequest.Builder handshake =
        OutgoingRequest.to(target)
            .header("Connection", "Upgrade")
            .header("Upgrade", "websocket")
            .header("Sec-WebSocket-Version", "13")
            .header("Sec-WebSocket-Key", "Y2xvdWRmYWtlcyBrZXkuLg==");
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      handshake.header(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
    HttpResponse answer = carrier.send(handshake.build());
    WebSocketUpgrade upgrade = answer.upgrade();
    if (upgrade == null) {
      HttpRequest asked = HttpRequest.newBuilder(target).build();
      WorldHttpClient.Head head =
          new WorldHttpClient.Head(answer.status(), WorldHttpClient.headers(answer));
      throw new WebSocketHandshakeException(
          new WorldHttpResponse<>(asked, head, answer.body().utf8()));
    }
    String protocol = answer.header("Sec-WebSocket-Protocol");
    WorldWebSocket socket =
        new WorldWebSocket(receiver, upgrade, listener, protocol == null ? "" : protocol);
    socket.open();
    return socket;
  }
}
