package io.cloudfakes.edge.apigateway.socket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of a WebSocket API that remembers what it was sent. */
final class Chatter implements WebSocket.Listener {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private WebSocket socket;

  static Chatter at(HttpClient http, String url, String... headers) {
    Chatter chatter = new Chatter();
    WebSocket.Builder builder = http.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    chatter.socket = builder.buildAsync(URI.create(url), chatter).join();
    return chatter;
  }

  WebSocket socket() {
    return socket;
  }

  void say(String message) {
    socket.sendText(message, true).join();
  }

  /** What was sent next; "nothing" when nothing comes for ten seconds. */
  String next() throws InterruptedException {
    String next = heard.poll(10, TimeUnit.SECONDS);
    return next == null ? "nothing" : next;
  }

  boolean heardNothing() {
    return heard.isEmpty();
  }

  @Override
  public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      heard.add(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    heard.add("closed " + code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    heard.add("error");
  }
}
