package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How keys are written in addresses, and addresses in headers. */
final class Urls {
  private Urls() {}

  /** A key as the path of an address: slashes stay. */
  static String path(String key) {
    return component(key).replace("%2F", "/");
  }

  static String component(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The parameters of a request as they are appended to an address; "" for none. */
  static String query(HttpRequest request) {
    StringBuilder query = new StringBuilder();
    request
        .query()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        query
                            .append(query.isEmpty() ? '?' : '&')
                            .append(component(name))
                            .append(value.isEmpty() ? "" : "=" + component(value))));
    return query.toString();
  }

  /** A text as a header's value: what no header can carry is percent-encoded. */
  static String header(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      safe.append(
          b >= ' ' && b < 0x7f
              ? String.valueOf((char) b)
              : String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return safe.toString();
  }
}
