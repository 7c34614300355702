package io.cloudfakes.transport.socket;

import io.undertow.server.HttpServerExchange;
import java.util.Locale;

/** What stands between the method and the version of a request line. */
final class RequestTarget {
  private RequestTarget() {}

  /**
   * The path as sent. Scheme and host of an absolute target (what a client sends to a proxy) are
   * taken off; an octet that should have been percent-encoded and was not is encoded.
   */
  static String path(HttpServerExchange exchange) {
    String target = exchange.getRequestURI();
    if (exchange.isHostIncludedInRequestURI()) {
      int host = target.indexOf("//");
      int slash = host < 0 ? -1 : target.indexOf('/', host + 2);
      target = slash < 0 ? "" : target.substring(slash);
    }
    int question = target.indexOf('?');
    if (question >= 0) {
      target = target.substring(0, question);
    }
    return target.startsWith("/") ? encoded(target) : "/";
  }

  private static String encoded(String path) {
    StringBuilder encoded = null;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean plain = c > ' ' && c < 0x7f;
      if (!plain && encoded == null) {
        encoded = new StringBuilder(path.length() + 16).append(path, 0, i);
      }
      if (encoded != null) {
        encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", c & 0xff));
      }
    }
    return encoded == null ? path : encoded.toString();
  }
}
