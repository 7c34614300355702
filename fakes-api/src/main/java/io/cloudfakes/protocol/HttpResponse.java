package io.cloudfakes.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP reply being made: status, header lines in the order they were added, body. Used by one
 * call and not shared, so it may be changed until it is sent.
 */
public final class HttpResponse {
  private int status;
  private final List<String> namesAndValues = new ArrayList<>(16);
  private Bytes body = Bytes.EMPTY;
  private boolean breaksOff;
  private @Nullable BodyWatch watch;
  private @Nullable WebSocketUpgrade upgrade;

  public HttpResponse(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  public HttpResponse status(int newStatus) {
    this.status = newStatus;
    return this;
  }

  /** Has that one hear what becomes of the body, which is a stream in the client's hands. */
  public HttpResponse watchedBy(BodyWatch watcher) {
    this.watch = watcher;
    return this;
  }

  /** Who is to hear what becomes of the body; null when nobody is. */
  public @Nullable BodyWatch watch() {
    return watch;
  }

  /** Answers a WebSocket's handshake: with that, the connection becomes one. Its status is 101. */
  public HttpResponse upgradingTo(WebSocketUpgrade socket) {
    this.upgrade = socket;
    return this;
  }

  /** What the connection becomes; null when it stays what it is. */
  public @Nullable WebSocketUpgrade upgrade() {
    return status == 101 ? upgrade : null;
  }

  /** Has the connection break when the body was sent, short of what its headers promise. */
  public HttpResponse breakingOff() {
    this.breaksOff = true;
    return this;
  }

  /** Whether the connection breaks behind the body. */
  public boolean breaksOff() {
    return breaksOff;
  }

  /** Adds a header line after those already there. */
  public HttpResponse add(String name, String value) {
    namesAndValues.add(name);
    namesAndValues.add(value);
    return this;
  }

  /** Puts one header line in place of all of that name. */
  public HttpResponse set(String name, String value) {
    remove(name);
    return add(name, value);
  }

  public HttpResponse remove(String name) {
    for (int i = namesAndValues.size() - 2; i >= 0; i -= 2) {
      if (namesAndValues.get(i).equalsIgnoreCase(name)) {
        namesAndValues.remove(i + 1);
        namesAndValues.remove(i);
      }
    }
    return this;
  }

  /** The first value of a header, compared without regard to case. */
  public @Nullable String header(String name) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).equalsIgnoreCase(name)) {
        return namesAndValues.get(i + 1);
      }
    }
    return null;
  }

  public void forEachHeader(BiConsumer<String, String> line) {
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      line.accept(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
  }

  /** A copy with another text wherever that very object is a header's value. */
  public HttpResponse with(String value, String other) {
    HttpResponse copy = new HttpResponse(status).body(body);
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      String old = namesAndValues.get(i + 1);
      copy.add(namesAndValues.get(i), isSame(old, value) ? other : old);
    }
    return copy;
  }

  // The object, not the text: another header may by chance say the same.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(String a, String b) {
    return a == b;
  }

  public Bytes body() {
    return body;
  }

  public HttpResponse body(Bytes newBody) {
    this.body = newBody;
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(status);
    forEachHeader(
        (name, value) ->
            text.append('\n').append(name.toLowerCase(Locale.ROOT)).append(": ").append(value));
    return text.append('\n').append(body).toString();
  }
}
