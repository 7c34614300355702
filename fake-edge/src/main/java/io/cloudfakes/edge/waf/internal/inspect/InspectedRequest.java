package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.link.WebFirewall.Inspection;
import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request as rules look at it, with the labels they give it. Texts hold one byte in each char, as
 * rules compare bytes.
 */
final class InspectedRequest {
  private static final int HEADERS = 200;
  private static final int HEADER_BYTES = 8192;

  private final Inspection inspection;
  private final int bodyLimit;
  private final Set<String> labels = new LinkedHashSet<>();

  /**
   * Looks at a request.
   *
   * @param bodyLimit how many bytes of the body can be looked at
   */
  InspectedRequest(Inspection inspection, int bodyLimit) {
    this.inspection = inspection;
    this.bodyLimit = bodyLimit;
  }

  Inspection inspection() {
    return inspection;
  }

  Set<String> labels() {
    return labels;
  }

  String method() {
    return inspection.request().method();
  }

  String path() {
    return inspection.request().path();
  }

  String query() {
    return inspection.request().rawQuery();
  }

  boolean bodyIsOversize() {
    return inspection.request().body().length() > bodyLimit;
  }

  /** As much of the body as can be looked at. */
  String body() {
    Bytes body = inspection.request().body();
    return new String(
        body.slice(0, Math.min(bodyLimit, body.length())).toByteArray(),
        StandardCharsets.ISO_8859_1);
  }

  /** The values of a header; none when it is not there. */
  List<String> header(String name) {
    List<String> values = new ArrayList<>();
    inspection.request().headers(name).forEach(value -> values.add(bytes(value)));
    return values;
  }

  /** Header lines, as name and value. */
  List<Map.Entry<String, String>> headers() {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    inspection.request().forEachHeader((name, value) -> lines.add(Map.entry(name, bytes(value))));
    return lines;
  }

  /** Whether there are more headers than can be looked at. */
  boolean headersAreOversize() {
    List<Map.Entry<String, String>> lines = headers();
    int size = 0;
    for (Map.Entry<String, String> line : lines) {
      size += line.getKey().length() + line.getValue().length();
    }
    return lines.size() > HEADERS || size > HEADER_BYTES;
  }

  /** Cookies, as name and value. */
  List<Map.Entry<String, String>> cookies() {
    List<Map.Entry<String, String>> cookies = new ArrayList<>();
    for (String header : header("Cookie")) {
      for (String cookie : header.split(";", -1)) {
        String one = cookie.trim();
        int equals = one.indexOf('=');
        if (!one.isEmpty()) {
          cookies.add(
              Map.entry(
                  equals < 0 ? one : one.substring(0, equals),
                  equals < 0 ? "" : one.substring(equals + 1)));
        }
      }
    }
    return cookies;
  }

  /** Query arguments, as name and value, both as sent. */
  List<Map.Entry<String, String>> arguments() {
    List<Map.Entry<String, String>> arguments = new ArrayList<>();
    for (String argument : query().split("&", -1)) {
      int equals = argument.indexOf('=');
      if (!argument.isEmpty()) {
        arguments.add(
            Map.entry(
                equals < 0 ? argument : argument.substring(0, equals),
                equals < 0 ? "" : argument.substring(equals + 1)));
      }
    }
    return arguments;
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
