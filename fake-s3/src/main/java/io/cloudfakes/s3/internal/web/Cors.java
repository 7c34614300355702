package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.s3.internal.access.AccessPoints;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;

/**
 * A rule of a bucket that takes a page's request, and what its answer says to the browser.
 *
 * @param rule the first that takes it
 * @param origin what the answer gives as the origin allowed: {@code *} when the rule says so
 */
record Cors(CORSRule rule, String origin) {
  private static final String ANY = "*";

  /**
   * The rule for a request; null when no rule takes it.
   *
   * @param headers the names a preflight asks for
   */
  static @Nullable Cors of(
      CORSConfiguration configuration, String origin, String method, List<String> headers) {
    for (CORSRule rule : configuration.corsRules()) {
      String allowed = first(rule.allowedOrigins(), origin);
      if (allowed != null
          && rule.allowedMethods().contains(method)
          && headers.stream().allMatch(header -> firstIgnoringCase(rule, header))) {
        return new Cors(rule, allowed.equals(ANY) ? ANY : origin);
      }
    }
    return null;
  }

  /** Adds the headers to an ordinary reply, when a page asked and a rule takes its request. */
  static void complete(
      HttpRequest request, HttpResponse response, String bucketName, S3State state) {
    String origin = request.header("Origin");
    Bucket bucket = origin == null ? null : AccessPoints.bucket(state, bucketName, "");
    CORSConfiguration configuration =
        bucket == null ? null : bucket.document(CORSConfiguration.class);
    if (origin == null || configuration == null) {
      return;
    }
    Cors found = of(configuration, origin, request.method(), List.of());
    if (found != null) {
      found.addTo(response, List.of());
    }
  }

  /**
   * The headers of an answer.
   *
   * @param requested the names a preflight asked for
   */
  void addTo(HttpResponse response, List<String> requested) {
    response.set("Access-Control-Allow-Origin", origin);
    response.set("Access-Control-Allow-Methods", String.join(", ", rule.allowedMethods()));
    if (!requested.isEmpty()) {
      response.set("Access-Control-Allow-Headers", String.join(", ", requested));
    }
    if (!rule.exposeHeaders().isEmpty()) {
      response.set("Access-Control-Expose-Headers", String.join(", ", rule.exposeHeaders()));
    }
    if (rule.maxAgeSeconds() != null) {
      response.set("Access-Control-Max-Age", rule.maxAgeSeconds().toString());
    }
    if (!origin.equals(ANY)) {
      response.set("Access-Control-Allow-Credentials", "true");
    }
    response.set("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
  }

  /** The names in {@code Access-Control-Request-Headers}, in lower case. */
  static List<String> requestedHeaders(HttpRequest request) {
    List<String> names = new ArrayList<>();
    for (String line : request.headers("Access-Control-Request-Headers")) {
      for (String name : line.split(",", -1)) {
        if (!name.isBlank()) {
          names.add(name.trim().toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }

  private static boolean firstIgnoringCase(CORSRule rule, String header) {
    return rule.allowedHeaders().stream()
        .anyMatch(pattern -> matches(pattern.toLowerCase(Locale.ROOT), header));
  }

  private static @Nullable String first(List<String> patterns, String text) {
    for (String pattern : patterns) {
      if (matches(pattern, text)) {
        return pattern;
      }
    }
    return null;
  }

  /** A pattern has one asterisk at most. */
  private static boolean matches(String pattern, String text) {
    int star = pattern.indexOf('*');
    return star < 0
        ? pattern.equals(text)
        : text.length() >= pattern.length() - 1
            && text.startsWith(pattern.substring(0, star))
            && text.endsWith(pattern.substring(star + 1));
  }
}
