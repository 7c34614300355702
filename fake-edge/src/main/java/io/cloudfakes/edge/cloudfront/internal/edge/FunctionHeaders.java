package io.cloudfakes.edge.cloudfront.internal.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The headers that functions do not see, or see and must leave alone. See <a
 * href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html">Restrictions
 * on all edge functions</a>.
 */
final class FunctionHeaders {
  private static final Set<String> HIDDEN =
      new TreeSet<>(
          List.of(
              "connection",
              "expect",
              "keep-alive",
              "proxy-authenticate",
              "proxy-authorization",
              "proxy-connection",
              "trailer",
              "upgrade",
              "x-accel-buffering",
              "x-accel-charset",
              "x-accel-limit-rate",
              "x-accel-redirect",
              "x-amzn-auth",
              "x-amzn-cf-billing",
              "x-amzn-cf-id",
              "x-amzn-cf-xff",
              "x-amzn-errortype",
              "x-amzn-fle-profile",
              "x-amzn-header-count",
              "x-amzn-header-order",
              "x-amzn-lambda-integration-tag",
              "x-amzn-requestid",
              "x-cache",
              "x-forwarded-proto",
              "x-real-ip"));

  static final List<String> READ_ONLY_IN_REQUESTS =
      List.of("content-length", "host", "transfer-encoding", "via");
  static final List<String> READ_ONLY_IN_RESPONSES = List.of("via", "warning");

  private FunctionHeaders() {}

  static boolean isHidden(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return HIDDEN.contains(lower) || lower.startsWith("x-amz-cf-") || lower.startsWith("x-edge-");
  }

  /** {@code X-Custom-Header}: how a name that a function wrote goes on. */
  static String written(String name) {
    StringBuilder written = new StringBuilder(name);
    for (int i = 0; i < written.length(); i++) {
      if (i == 0 || written.charAt(i - 1) == '-') {
        written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
      }
    }
    return written.toString();
  }
}
