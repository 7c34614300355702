package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Cookies;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.Names;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.SessionStickinessConfig;

/**
 * Requests of a viewer that one of two distributions serves, as a cookie of CloudFront's says.
 *
 * @param staged whether it is the staging distribution
 * @param start of its first request
 * @param last of the last that came
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/continuous-deployment.html#understanding-continuous-deployment-sessions">Session
 *     stickiness</a>
 */
record StagingSession(boolean staged, Instant start, Instant last) {
  /** AWS does not say what it calls it. */
  static final String COOKIE = "CloudFront-Staging-Session";

  private static final Pattern VALUE = Pattern.compile("(primary|staging)-(\\d{1,15})-(\\d{1,15})");
  private static final Names OTHERS = Names.allBut(List.of(COOKIE));

  /**
   * The one that a request is of; null when it begins one.
   *
   * @param since when the policy was last changed: that ends all sessions
   */
  static @Nullable StagingSession of(
      ViewerRequest request, SessionStickinessConfig lasting, Instant since, Instant now) {
    String cookie = Cookies.of(request.headers()).value(COOKIE);
    Matcher value = VALUE.matcher(cookie == null ? "" : cookie);
    if (!value.matches()) {
      return null;
    }
    StagingSession known =
        new StagingSession(
            value.group(1).equals("staging"), time(value.group(2)), time(value.group(3)));
    return known.start.isBefore(since)
            || !now.isBefore(known.last.plusSeconds(lasting.idleTTL()))
            || !now.isBefore(known.start.plusSeconds(lasting.maximumTTL()))
        ? null
        : new StagingSession(known.staged, known.start, now);
  }

  private static Instant time(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  /** The request as caches, functions and origins see it. */
  static ViewerRequest hidden(ViewerRequest request) {
    Cookies cookies = Cookies.of(request.headers());
    if (cookies.value(COOKIE) == null) {
      return request;
    }
    String others = cookies.text(OTHERS);
    HeaderLines headers = request.headers().without("Cookie");
    return request.withHeaders(others.isEmpty() ? headers : headers.plus("Cookie", others));
  }

  /** The value of {@code Set-Cookie}. */
  String setCookie(SessionStickinessConfig lasting) {
    return COOKIE
        + "="
        + (staged ? "staging" : "primary")
        + "-"
        + start.toEpochMilli()
        + "-"
        + last.toEpochMilli()
        + "; Max-Age="
        + lasting.idleTTL()
        + "; Path=/";
  }
}
