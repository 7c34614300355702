package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A form as the {@code PutObject} it amounts to: what the headers of that say, fields of the form
 * say, mostly by the same names.
 */
record FormRequest(HttpRequest sent, Map<String, String> headers, Bytes body)
    implements HttpRequest {
  private static final List<String> CONTENT =
      List.of(
          "cache-control",
          "content-type",
          "content-disposition",
          "content-encoding",
          "content-language",
          "content-md5",
          "expires");

  /** What a form says of its signature and not of the object. */
  private static final List<String> SIGNATURE =
      List.of(
          "x-amz-algorithm",
          "x-amz-credential",
          "x-amz-date",
          "x-amz-signature",
          "x-amz-security-token");

  static FormRequest of(HttpRequest sent, FormData form, Bytes file) {
    Map<String, String> headers = new TreeMap<>();
    form.fields()
        .forEach(
            (name, value) -> {
              if (name.equals("acl")) {
                headers.put("x-amz-acl", value);
              } else if (name.equals("tagging")) {
                headers.put("x-amz-tagging", FormTags.asHeader(value));
              } else if (name.equals("x-amz-checksum-algorithm")) {
                headers.put("x-amz-sdk-checksum-algorithm", value);
              } else if (CONTENT.contains(name)
                  || (name.startsWith("x-amz-") && !SIGNATURE.contains(name))) {
                headers.put(name, value);
              }
            });
    return new FormRequest(sent, Collections.unmodifiableMap(headers), file);
  }

  @Override
  public String method() {
    return "PUT";
  }

  @Override
  public String scheme() {
    return sent.scheme();
  }

  @Override
  public String host() {
    return sent.host();
  }

  @Override
  public String path() {
    return sent.path();
  }

  @Override
  public Map<String, List<String>> query() {
    return Map.of();
  }

  @Override
  public @Nullable String header(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    // Policies may ask where the form came from, which no field of it says.
    return lower.equals("referer") || lower.equals("user-agent")
        ? sent.header(name)
        : headers.get(lower);
  }

  @Override
  public List<String> headers(String name) {
    String value = header(name);
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public void forEachHeader(BiConsumer<String, String> line) {
    headers.forEach(line);
  }
}
