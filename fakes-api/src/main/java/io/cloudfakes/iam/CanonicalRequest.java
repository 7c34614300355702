package io.cloudfakes.iam;

import io.cloudfakes.protocol.HttpRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The text both sides of Signature Version 4 hash: method, path, query, headers, body hash. */
final class CanonicalRequest {
  private record Parameter(String name, String value) {}

  private static final Comparator<Parameter> ORDER =
      Comparator.comparing(Parameter::name).thenComparing(Parameter::value);

  private CanonicalRequest() {}

  static String of(SignedRequest signed, String path, String payloadHash) {
    StringBuilder text = new StringBuilder(512);
    HttpRequest http = signed.http();
    text.append(http.method()).append('\n').append(path).append('\n');
    query(http.query(), signed.mechanism().presigned(), text);
    text.append('\n');
    for (String name : signed.signedHeaders()) {
      text.append(name).append(':');
      header(http, name, text);
      text.append('\n');
    }
    return text.append('\n')
        .append(String.join(";", signed.signedHeaders()))
        .append('\n')
        .append(payloadHash)
        .toString();
  }

  /** A URL cannot sign its own signature, so a presigned request leaves that parameter out. */
  private static void query(
      Map<String, List<String>> query, boolean presigned, StringBuilder text) {
    if (query.isEmpty()) {
      return;
    }
    List<Parameter> parameters = new ArrayList<>(query.size());
    query.forEach(
        (name, values) -> {
          if (!presigned || !name.equals("X-Amz-Signature")) {
            String encoded = encode(name);
            values.forEach(value -> parameters.add(new Parameter(encoded, encode(value))));
          }
        });
    parameters.sort(ORDER);
    String separator = "";
    for (Parameter parameter : parameters) {
      text.append(separator).append(parameter.name()).append('=').append(parameter.value());
      separator = "&";
    }
  }

  private static String encode(String part) {
    StringBuilder encoded = new StringBuilder(part.length() + 8);
    UriEncoding.encode(part, encoded);
    return encoded.toString();
  }

  private static void header(HttpRequest http, String name, StringBuilder text) {
    List<String> values = http.headers(name);
    if (values.isEmpty() && name.equals("host")) {
      text.append(http.host());
      return;
    }
    String separator = "";
    for (String value : values) {
      text.append(separator);
      trimmed(value, text);
      separator = ",";
    }
  }

  /** Without white space at either end, runs of it inside as one space. */
  private static void trimmed(String value, StringBuilder text) {
    boolean started = false;
    boolean gap = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        gap = true;
      } else {
        if (gap && started) {
          text.append(' ');
        }
        text.append(c);
        started = true;
        gap = false;
      }
    }
  }
}
